import { type HideReason, hideReasons } from '@firsthand/model'
import { useState } from 'react'
import { PassageText } from '../look/PassageText.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { DecideDialog, type MoveProps } from './DecideDialog.tsx'
import { startHere } from './start-here.ts'
import { underReview } from './under-review.ts'

/** Keeps one or several off the board, for a reason that everybody can count. Facilitators can bring them back. */
export function HideDialog({ onNews, ...rest }: MoveProps) {
  const { t } = useTranslation('moderation')
  const [reason, setReason] = useState<HideReason | null>(null)
  const count = rest.contributions.length
  return (
    <DecideDialog
      {...rest}
      title={t('hideTitle', { count })}
      act={t('hideIt', { count })}
      command={(still) =>
        reason === null ? null : { do: 'contribution.hide', contributions: still.map(({ id }) => id), reason }
      }
      onDone={(decided) => onNews(t('hidden', { count: decided }))}
    >
      {(still) => (
        <>
          {count === 1 && still[0] && (
            <blockquote className="card">
              <PassageText passage={underReview(still[0]).passage} />
            </blockquote>
          )}
          <fieldset>
            <legend className="field-legend">{t('hideReason')}</legend>
            <div className="chips">
              {hideReasons.map((one, at) => (
                <label className="chip sm" key={one}>
                  <input
                    type="radio"
                    name="reason"
                    ref={at === 0 ? startHere : undefined}
                    checked={reason === one}
                    onChange={() => setReason(one)}
                  />
                  <span>{t(`hideReasons.${one}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <p className="hint">{t('hideWhy')}</p>
        </>
      )}
    </DecideDialog>
  )
}
