import { useId, useRef, useState } from 'react'
import { Button } from '../look/Button.tsx'
import { PassageText } from '../look/PassageText.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { DecideDialog, type MoveProps } from './DecideDialog.tsx'
import { keepNote, noteInHand } from './notes-in-hand.ts'
import { startHere } from './start-here.ts'
import { underReview } from './under-review.ts'

const ideas = ['idea1', 'idea2', 'idea3', 'idea4'] as const

/** Sends a contribution back to its author with a kind word. They find it with their slip, with a name or without. */
export function ReturnDialog({ onNews, ...rest }: MoveProps) {
  const { t } = useTranslation('moderation')
  const [id = ''] = rest.contributions
  const field = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [note, setNote] = useState(() => noteInHand(id))
  function write(next: string) {
    setNote(next)
    keepNote(id, next)
  }
  /** A sentence to start from takes the place of another; what was written stays, and the sentence follows it. */
  function startFrom(idea: string) {
    const bare = note.trim() === '' || ideas.some((one) => t(one) === note.trim())
    write((bare ? idea : `${note.trimEnd()}\n${idea}`).slice(0, 500))
    area.current?.focus()
  }
  return (
    <DecideDialog
      {...rest}
      title={t('returnTitle')}
      act={t('returnIt')}
      command={([contribution]) =>
        contribution && note.trim() !== ''
          ? { do: 'contribution.return', contribution: contribution.id, note: note.trim() }
          : null
      }
      onDone={() => {
        keepNote(id, '')
        onNews(t('returned'))
      }}
    >
      {([contribution]) => (
        <>
          {contribution && (
            <blockquote className="card">
              <PassageText passage={underReview(contribution).passage} />
            </blockquote>
          )}
          <div>
            <label className="field" htmlFor={field}>
              {t('returnNote')}
            </label>
            <textarea
              id={field}
              ref={(element) => {
                area.current = element
                startHere(element)
              }}
              rows={4}
              maxLength={500}
              value={note}
              onChange={(event) => write(event.target.value)}
            />
          </div>
          {contribution && (
            <>
              <fieldset>
                <legend className="hint">{t('returnIdeas')}</legend>
                <div className="stack">
                  {ideas.map((idea) => (
                    <Button key={idea} onClick={() => startFrom(t(idea))}>
                      {t(idea)}
                    </Button>
                  ))}
                </div>
              </fieldset>
              <p className="hint">{t('returnWhy')}</p>
            </>
          )}
        </>
      )}
    </DecideDialog>
  )
}
