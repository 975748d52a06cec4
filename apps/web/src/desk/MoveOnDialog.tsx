import type { Phase } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { isShown } from '../board/is-shown.ts'
import { useOrder } from '../board/use-order.ts'
import { all } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { asksForDecisions } from './moving-on.ts'
import type { Queue } from './queue.ts'

type Props = { queue: Queue; next: Phase; onClose: () => void; onNews: (news: string) => void }

/** The last look before a phase closes: what can't be undone, and the reasons that the record asks for. */
export function MoveOnDialog({ queue, next, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { held, phase, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const letGo = useId()
  const nothing = useId()
  const [letGoReason, setLetGoReason] = useState('')
  const [nothingReason, setNothingReason] = useState('')
  const undecided = asksForDecisions(phase, next) ? queue.held.length : 0
  const shown = all(held, 'contribution').filter(isShown).length
  const nothingSaid = phase.kind === 'opening' && shown + queue.ready.length === 0
  // What waits without having been collected is known to the server only: at the end of a session it asks for a reason then.
  const asked = undecided > 0 || refusal?.id === 'queue-undecided'
  const missing = (asked && letGoReason.trim() === '') || (nothingSaid && nothingReason.trim() === '')
  async function moveOn() {
    const moved = await order({
      do: 'phase.next',
      phase: phase.id,
      letGoReason: asked ? letGoReason.trim() : null,
      nothingSaidReason: nothingSaid ? nothingReason.trim() : null,
    })
    if (!moved) return
    onClose()
    onNews(t('moved', { phase: say(next.title) }))
  }
  return (
    <Dialog
      title={next.kind === 'closed' ? t('closeBoardTitle') : t('moveOnTitle', { from: say(phase.title) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('notYet')}</Button>
          <Button kind="primary" disabled={busy || missing} onClick={() => void moveOn()}>
            {next.kind === 'closed' ? t('closeBoard') : t('moveOn', { phase: say(next.title) })}
          </Button>
        </>
      }
    >
      <p>{next.kind === 'closed' ? t('closeBoardWhy') : t('moveOnWhy', { to: say(next.title) })}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      {asked && (
        <div>
          <label className="field" htmlFor={letGo}>
            {undecided === 0 ? t('letGoRest') : t('letGoReason', { count: undecided })}
          </label>
          <p className="hint">{t('letGoWhy')}</p>
          <textarea
            id={letGo}
            rows={3}
            maxLength={300}
            value={letGoReason}
            onChange={(event) => setLetGoReason(event.target.value)}
          />
        </div>
      )}
      {nothingSaid && (
        <div>
          <label className="field" htmlFor={nothing}>
            {t('nothingReason')}
          </label>
          <p className="hint">{t('nothingWhy')}</p>
          <textarea
            id={nothing}
            rows={3}
            maxLength={300}
            value={nothingReason}
            onChange={(event) => setNothingReason(event.target.value)}
          />
        </div>
      )}
    </Dialog>
  )
}
