import { useState } from 'react'
import type { Answer, Complaint } from '../live/answer.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { onWithdraw: () => Promise<Answer>; onClose: () => void; onDone: () => void }

/** Asks before words are taken back for good, and says what can't be undone. */
export function WithdrawDialog({ onWithdraw, onClose, onDone }: Props) {
  const { t } = useTranslation(['slip', 'parts'])
  const complain = useComplaint()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Complaint | null>(null)
  async function take() {
    setBusy(true)
    const answer = await onWithdraw()
    setBusy(false)
    if (answer.is === 'done') onDone()
    else setRefusal(answer.refusal)
  }
  return (
    <Dialog
      title={t('withdrawTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('withdrawNot')}</Button>
          <Button kind="primary" disabled={busy} onClick={take}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('withdrawWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
