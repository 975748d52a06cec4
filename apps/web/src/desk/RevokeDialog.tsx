import type { LinkView } from '@firsthand/model'
import { useId, useState } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { link: LinkView; name: string; onClose: () => void; onNews: (news: string) => void }

/** Switches a link off for good, and if wanted takes everybody off the board who came by it. */
export function RevokeDialog({ link, name, onClose, onNews }: Props) {
  const { t } = useTranslation(['desk', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const [removePeople, setRemovePeople] = useState(false)
  const [reason, setReason] = useState('')
  const field = useId()
  async function revoke() {
    if (
      !(await order({ do: 'link.revoke', link: link.id, removePeople, ...(removePeople && { reason: reason.trim() }) }))
    )
      return
    onClose()
    onNews(t('revoked', { group: name }))
  }
  return (
    <Dialog
      title={t('revokeTitle', { group: name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button
            kind="primary"
            disabled={busy || (removePeople && reason.trim() === '')}
            onClick={() => void revoke()}
          >
            {t('revoke')}
          </Button>
        </>
      }
    >
      <p>{t('revokeWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      {link.joined > 0 && (
        <label className="toggle">
          {t('revokePeople', { count: link.joined })}
          <input
            className="switch"
            type="checkbox"
            checked={removePeople}
            onChange={(event) => setRemovePeople(event.target.checked)}
          />
        </label>
      )}
      {removePeople && (
        <div>
          <label className="field" htmlFor={field}>
            {t('revokeReason')}
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
      )}
    </Dialog>
  )
}
