import type { VoiceGroup } from '@firsthand/model'
import { useId, useState } from 'react'
import { useHere } from '../board/here.ts'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { startHere } from '../moderation/start-here.ts'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { voice: VoiceGroup; onClose: () => void; onNews: (news: string) => void }

/** Stops a voice group for now, with a reason that it reads at once. Reading and taking words back stay. */
export function HoldDialog({ voice, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { say } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const field = useId()
  const group = say(voice.label)
  const [reason, setReason] = useState('')
  async function hold() {
    if (!(await order({ do: 'voice.hold', voice: voice.id, reason: reason.trim() }))) return
    onClose()
    onNews(t('groupHeld', { group }))
  }
  return (
    <Dialog
      title={t('holdTitle', { group })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || reason.trim() === ''} onClick={() => void hold()}>
            {t('holdIt')}
          </Button>
        </>
      }
    >
      <p>{t('holdWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <div>
        <label className="field" htmlFor={field}>
          {t('holdReason')}
        </label>
        <input
          id={field}
          ref={startHere}
          type="text"
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
