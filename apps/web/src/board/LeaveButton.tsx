import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useBoard } from '../live/Board.tsx'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { LeaveDialog } from './LeaveDialog.tsx'

/** “Leave”: asks first, says what stays. */
export function LeaveButton() {
  const { t } = useTranslation('board')
  const [open, setOpen] = useState(false)
  const [, go] = useLocation()
  const client = useBoard()
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon of={DoorOpen} />
        {t('leave')}
      </Button>
      {open && <LeaveDialog onClose={() => setOpen(false)} onLeft={() => go(`/board/${client.board}/slip?left`)} />}
    </>
  )
}
