import type { FollowLinkView } from '@firsthand/model'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'

type Props = { link: FollowLinkView; onClose: () => void; onRevoked: () => void }

/** Switches a link for afterwards off, for good. */
export function RevokeFollowLink({ link, onClose, onRevoked }: Props) {
  const { t } = useTranslation(['followUp', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  return (
    <Dialog
      title={t('revokeTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button
            kind="primary"
            disabled={busy}
            onClick={async () => {
              if (!(await order({ do: 'follow-link.revoke', link: link.id }))) return
              onClose()
              onRevoked()
            }}
          >
            {t('revoke')}
          </Button>
        </>
      }
    >
      <p>{t('revokeWhy')}</p>
      {refusal && <Refusal why={complain(refusal)} />}
    </Dialog>
  )
}
