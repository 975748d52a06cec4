import { powers } from '@firsthand/model'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useHere } from '../board/here.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import type { OutcomeDraft } from './outcome-draft.ts'
import { TextField } from './TextField.tsx'

type Props = {
  /** Where each field's id begins, so that the first missing one can be gone to. */
  place: string
  draft: OutcomeDraft
  missing: readonly string[]
  onDraft: (next: Partial<OutcomeDraft>) => void
}

/** What comes of it: which of the three it is, and what belongs to that. */
export function OutcomeFields({ place, draft, missing, onDraft }: Props) {
  const { t } = useTranslation('action')
  const { voices, say } = useHere()
  const day = useId()
  return (
    <>
      <fieldset className="stack">
        <legend className="field-legend">{t('kind')}</legend>
        {(['action', 'unmet', 'stalemate'] as const).map((is) => (
          <label className="choice" key={is}>
            <input type="radio" name="kind" checked={draft.is === is} onChange={() => onDraft({ is })} />
            {t(`kinds.${is}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        id={`${place}-what`}
        label={t(`what.${draft.is}`)}
        value={draft.what}
        most={300}
        missing={missing.includes('what')}
        onChange={(what) => onDraft({ what })}
      />
      {draft.is === 'unmet' && (
        <TextField
          id={`${place}-reason`}
          label={t('reasonLabel')}
          value={draft.reason}
          most={300}
          missing={missing.includes('reason')}
          onChange={(reason) => onDraft({ reason })}
        />
      )}
      {draft.is === 'stalemate' && (
        <>
          {voices.map(({ id, label }) => (
            <TextField
              key={id}
              label={t('holdsLabel', { voice: say(label) })}
              value={draft.holds[id] ?? ''}
              most={300}
              onChange={(text) => onDraft({ holds: { ...draft.holds, [id]: text } })}
            />
          ))}
          <TextField
            short
            label={t('panelLabel')}
            value={draft.panel}
            most={120}
            onChange={(panel) => onDraft({ panel })}
          />
        </>
      )}
      {draft.is === 'action' && (
        <>
          <TextField short label={t('whoLabel')} value={draft.who} most={80} onChange={(who) => onDraft({ who })} />
          <div>
            <label className="field" htmlFor={day}>
              {t('byLabel')}
            </label>
            <input id={day} type="date" value={draft.by} onChange={(event) => onDraft({ by: event.target.value })} />
          </div>
          <fieldset>
            <legend className="field-legend">{t('powerLabel')}</legend>
            <div className="chips">
              {powers.map((power, at) => (
                <label className="chip sm" key={power}>
                  <input
                    type="radio"
                    name="power"
                    id={at === 0 ? `${place}-power` : undefined}
                    checked={draft.power === power}
                    onChange={() => onDraft({ power })}
                  />
                  <span>{t(`powers.${power}`)}</span>
                </label>
              ))}
            </div>
            {missing.includes('power') && (
              <p className="error">
                <Icon of={CircleAlert} />
                {t('neededChoice')}
              </p>
            )}
          </fieldset>
          <TextField label={t('needsLabel')} value={draft.needs} most={300} onChange={(needs) => onDraft({ needs })} />
        </>
      )}
    </>
  )
}
