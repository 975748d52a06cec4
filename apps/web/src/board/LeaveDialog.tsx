import { useState } from 'react'
import { useBoard, useNews } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { leave } from './leave.ts'

/** Asks before leaving: what stays on the board, what stays on this device, and the slip if there is one. */
export function LeaveDialog({ onClose, onLeft }: { onClose: () => void; onLeft: () => void }) {
  const { t } = useTranslation(['board', 'parts'])
  const client = useBoard()
  const [leaving, setLeaving] = useState(false)
  const slip = client.author.slip()
  const words = useNews(client.said.state).waiting.length + useNews(client.commands.state).waiting.length
  const unsent = words + useNews(client.drawn)
  return (
    <Dialog
      title={t('leaveTitle')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('leaveStay')}</Button>
          <Button
            kind="primary"
            disabled={leaving}
            onClick={async () => {
              setLeaving(true)
              await leave(client)
              onLeft()
            }}
          >
            {t('leave')}
          </Button>
        </>
      }
    >
      <p>{client.shelf.shared ? t('leaveShared') : t('leaveKept')}</p>
      {unsent > 0 && client.shelf.shared && <Notice>{t('leaveUnsent', { count: unsent })}</Notice>}
      {slip && (
        <p>
          {t('leaveSlip')} <code className="code">{slip}</code>
        </p>
      )}
    </Dialog>
  )
}
