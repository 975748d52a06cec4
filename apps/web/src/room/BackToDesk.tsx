import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useBoard } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'

/** The way back from the wall. It tells nothing of the desk, and asks first: this window may be the one that is being shared. */
export function BackToDesk() {
  const { t } = useTranslation('room')
  const { home } = useBoard()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const stay = () => setAsking(false)
  return (
    <>
      <Button kind="plain" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Icon of={ArrowLeft} />
        {t('toDesk')}
      </Button>
      {asking && (
        <Dialog
          title={t('leaveTitle')}
          onClose={stay}
          foot={
            <>
              <Button onClick={() => go(`${home}/desk`)}>{t('leaveGo')}</Button>
              <Button kind="primary" onClick={stay}>
                {t('leaveStay')}
              </Button>
            </>
          }
        >
          <p>{t('leaveWhy')}</p>
        </Dialog>
      )}
    </>
  )
}
