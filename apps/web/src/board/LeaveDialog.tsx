import { useState } from 'react'
import { openAuthor } from '../live/author.ts'
import { useBoard, useNews } from '../live/Board.tsx'
import type { OutboxState } from '../live/outbox.ts'
import { Button } from '../look/Button.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { Notice } from '../look/Notice.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { leave } from './leave.ts'

/** What would be lost: also what was refused, and is kept with its words. */
const unsentIn = ({ waiting, refused }: OutboxState<unknown>) => waiting.length + refused.length

/** Asks before leaving: what stays on the board, what stays on this device, and the slip if there is one. */
export function LeaveDialog({ onClose, onLeft }: { onClose: () => void; onLeft: () => void }) {
  const { t } = useTranslation(['board', 'parts'])
  const client = useBoard()
  const [leaving, setLeaving] = useState(false)
  const [unheard, setUnheard] = useState(false)
  const slip = client.author.slip()
  const theirs = openAuthor(client.board, client.shelf, 'helped').slip()
  const unsent =
    unsentIn(useNews(client.said.state)) +
    unsentIn(useNews(client.commands.state)) +
    useNews(client.drawn) +
    useNews(client.written) +
    client.shelf.names('votes/').length
  if (unheard) {
    return (
      <Dialog title={t('leaveTitle')} onClose={onLeft} foot={<Button onClick={onLeft}>{t('parts:close')}</Button>}>
        <Notice>{t('leaveUnheard')}</Notice>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('leaveTitle')}
      onClose={onClose}
      foot={
        <>
          <Button kind={unsent > 0 ? 'primary' : undefined} onClick={onClose}>
            {t('leaveStay')}
          </Button>
          <Button
            kind={unsent > 0 ? 'stop' : 'primary'}
            disabled={leaving}
            onClick={async () => {
              setLeaving(true)
              const heard = await leave(client)
              if (heard || !client.shelf.shared) onLeft()
              else setUnheard(true)
            }}
          >
            {t(unsent > 0 ? 'leaveDelete' : 'leave')}
          </Button>
        </>
      }
    >
      <p>{client.shelf.shared ? t('leaveShared') : t('leaveKept')}</p>
      {unsent > 0 && <Notice>{t('leaveUnsent', { count: unsent })}</Notice>}
      {slip && (
        <p>
          {t('leaveSlip')} <code className="code">{slip}</code>
        </p>
      )}
      {theirs && (
        <p>
          {t('leaveTheirSlip')} <code className="code">{theirs}</code>
        </p>
      )}
    </Dialog>
  )
}
