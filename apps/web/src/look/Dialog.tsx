import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/**
 * A native modal dialog: focus is kept inside and returns where it was, Escape closes.
 * Rendered only while open; `onClose` must unmount it. Buttons go in `foot`.
 */
export function Dialog({
  title,
  onClose,
  foot,
  children,
}: {
  title: string
  onClose: () => void
  foot?: React.ReactNode
  children: React.ReactNode
}) {
  const { t } = useTranslation('parts')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const open = dialog.current
    if (open && !open.open) open.showModal()
    return () => open?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="plain" aria-label={t('close')} onClick={onClose}>
          <Icon of={X} />
        </Button>
      </header>
      <div className="stack">{children}</div>
      {foot && <footer>{foot}</footer>}
    </dialog>
  )
}
