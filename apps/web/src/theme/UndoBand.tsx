import type { Command } from '@firsthand/model'
import { Undo2, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useOrder } from '../board/use-order.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Theme.module.css'

type Props = {
  what: string
  /** What undoes it, told when it is asked for. They are sent in turn; the first refusal ends it. */
  commands: () => Command[]
  onUndone: () => void
  onClose: () => void
}

/** What has just been done, and the way back: it stays until it is used or put away. The keyboard starts here. */
export function UndoBand({ what, commands, onUndone, onClose }: Props) {
  const { t } = useTranslation(['theme', 'parts'])
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // After the dialog has given the focus back.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => button.current?.focus()))
    return () => cancelAnimationFrame(frame)
  }, [])
  async function undo() {
    for (const command of commands()) if (!(await order(command))) return
    onUndone()
  }
  return (
    <div className={`${styles.undo} no-print`}>
      <p>{what}</p>
      {refusal && <Refusal why={complain(refusal)} />}
      <span className="row">
        <Button ref={button} disabled={busy} onClick={() => void undo()}>
          <Icon of={Undo2} />
          {t('undo')}
        </Button>
        <Button kind="plain" aria-label={t('parts:close')} onClick={onClose}>
          <Icon of={X} />
        </Button>
      </span>
    </div>
  )
}
