import { useId, useRef, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Refusal } from '../look/Notice.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { DecideDialog, type MoveProps } from './DecideDialog.tsx'
import { startHere } from './start-here.ts'
import { underReview } from './under-review.ts'

const presets = ['loss', 'violence', 'selfHarm', 'abuse', 'force'] as const

/** Puts a few words over something heavy, so that readers choose when to open it; or takes them off. */
export function NoteDialog({ onNews, ...rest }: MoveProps) {
  const { t } = useTranslation('moderation')
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [id = ''] = rest.contributions
  const standing = one(held, 'contribution', id)?.contentNote
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  const [note, setNote] = useState(standing ?? '')
  async function takeOff() {
    if (!(await order({ do: 'contribution.note', contribution: id, note: null }))) return
    onNews(t('noteOff'))
    rest.onClose()
  }
  return (
    <DecideDialog
      {...rest}
      title={t('noteTitle')}
      act={t('noteIt')}
      command={([contribution]) =>
        contribution && note.trim() !== '' && note.trim() !== standing
          ? { do: 'contribution.note', contribution: contribution.id, note: note.trim() }
          : null
      }
      onDone={() => onNews(t('noted'))}
    >
      {([contribution]) => (
        <>
          {contribution && (
            <blockquote className="card">
              <PassageText passage={underReview(contribution).passage} />
            </blockquote>
          )}
          {refusal && <Refusal why={complain(refusal)} />}
          <div>
            <label className="field" htmlFor={field}>
              {t('noteWords')}
            </label>
            <input
              id={field}
              ref={(element) => {
                input.current = element
                startHere(element)
              }}
              type="text"
              maxLength={60}
              autoComplete="off"
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <fieldset>
            <legend className="hint">{t('returnIdeas')}</legend>
            <div className="row">
              {presets.map((preset) => (
                <Button
                  key={preset}
                  onClick={() => {
                    setNote(t(`notes.${preset}`))
                    input.current?.focus()
                  }}
                >
                  {t(`notes.${preset}`)}
                </Button>
              ))}
            </div>
          </fieldset>
          <p className="hint">{t('noteWhy')}</p>
          {standing !== undefined && contribution && (
            <Button disabled={busy} onClick={() => void takeOff()}>
              {t('noteTakeOff')}
            </Button>
          )}
        </>
      )}
    </DecideDialog>
  )
}
