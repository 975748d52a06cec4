import type { PersonView } from '@firsthand/model'
import { useId, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { useName } from './use-name.ts'

type Props = { person: PersonView; onClose: () => void; onNews: (news: string) => void }

/** Takes somebody off the board, with a reason that they will read. What they said stays theirs, and stays. */
export function RemoveDialog({ person, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const name = useName()(person)
  const field = useId()
  const [reason, setReason] = useState('')
  async function remove() {
    if (!(await order({ do: 'person.remove', person: person.id, reason: reason.trim() }))) return
    onClose()
    onNews(t('removed', { name }))
  }
  return (
    <Dialog
      title={t('removeTitle', { name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" disabled={busy || reason.trim() === ''} onClick={() => void remove()}>
            {t('removeWho', { name })}
          </Button>
        </>
      }
    >
      <p>{t('removeWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <div>
        <label className="field" htmlFor={field}>
          {t('removeReason')}
        </label>
        <input
          id={field}
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
