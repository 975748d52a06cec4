import type { Phase } from '@firsthand/model'
import { useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { freshPhaseId } from './fresh-phase-id.ts'

type Props = { past: readonly Phase[]; onClose: () => void; onNews: (news: string) => void }

/** Puts a past phase into the plan once more, right after this one. Nothing is undone: the session only goes forward. */
export function ReopenDialog({ past, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { facts, say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [chosen, setChosen] = useState(past[0]?.id ?? '')
  async function reopen() {
    const as = freshPhaseId(chosen, facts.plan)
    if (!(await order({ do: 'phase.reopen', phase: chosen, as }))) return
    onClose()
    onNews(t('reopened'))
  }
  return (
    <Dialog
      title={t('reopen')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void reopen()}>
            {t('reopenIt')}
          </Button>
        </>
      }
    >
      <p>{t('reopenWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <fieldset className="stack">
        <legend className="vh">{t('reopen')}</legend>
        {past.map(({ id, title }) => (
          <label className="choice" key={id}>
            <input type="radio" name="phase" checked={chosen === id} onChange={() => setChosen(id)} />
            {say(title)}
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
