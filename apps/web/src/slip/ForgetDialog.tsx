import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** Asks before the slip is taken off this device, and says what can't be done without it. */
export function ForgetDialog({ onClose, onForget }: { onClose: () => void; onForget: () => void }) {
  const { t } = useTranslation(['slip', 'parts'])
  return (
    <Dialog
      title={t('forgetTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('parts:cancel')}</Button>
          <Button kind="primary" onClick={onForget}>
            {t('forget')}
          </Button>
        </>
      }
    >
      <p>{t('forgetWhy')}</p>
    </Dialog>
  )
}
