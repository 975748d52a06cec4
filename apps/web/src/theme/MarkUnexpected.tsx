import type { Command } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { startHere } from '../moderation/start-here.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { senseOf } from './sense.ts'
import { useDraft } from './use-draft.ts'

type On = Extract<Command, { do: 'insight.mark' }>['on']
type Props = { on: On; onClose: () => void; onNews: (news: string) => void }

/** Marks a contribution or a theme as unexpected, with a word why; or takes the mark off. */
export function MarkUnexpected({ on, onClose, onNews }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { held } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const now = senseOf(held).insights.get(on.id)?.why ?? null
  const [before] = useState(now)
  const { draft, write, forget } = useDraft(`unexpected.${on.id}`, { why: before ?? '', was: before })
  const overtaken = refusal?.id === 'outdated'
  const field = useId()
  const why = draft.why.trim()
  async function mark(next: string | null) {
    // What the person has seen: the word when they began, or, once they were told, the one that stands there now.
    const was = overtaken ? now : draft.was
    if (!(await order({ do: 'insight.mark', on, why: next, was }))) return
    forget()
    onClose()
    onNews(t(next === null ? 'unmarked' : 'marked'))
  }
  return (
    <Dialog
      title={t('markTitle')}
      onClose={onClose}
      foot={
        <>
          {before && (
            <Button disabled={busy} onClick={() => void mark(null)}>
              {t('markOff')}
            </Button>
          )}
          <Button kind="primary" disabled={busy || why === ''} onClick={() => void mark(why)}>
            {t(overtaken ? 'markStill' : before ? 'parts:save' : 'markIt')}
          </Button>
        </>
      }
    >
      <div>
        <label className="field" htmlFor={field}>
          {t('markWhy')}
        </label>
        <textarea
          id={field}
          ref={startHere}
          rows={3}
          value={draft.why}
          maxLength={200}
          onChange={(event) => write({ why: event.target.value })}
        />
      </div>
      {overtaken ? (
        <Refusal why={now === null ? t('markGone') : t('markOvertaken', { why: now })} />
      ) : (
        refusal && <Refusal why={complain(refusal)} />
      )}
    </Dialog>
  )
}
