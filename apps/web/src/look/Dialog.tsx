import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
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
  // In the layout's own step: closed while it still stands in the page, a dialog gives the focus back to where it was.
  useLayoutEffect(() => {
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
      <div className="dialog-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="plain" aria-label={t('close')} onClick={onClose}>
          <Icon of={X} />
        </Button>
      </div>
      <div className="stack">{children}</div>
      {foot && <div className="dialog-foot">{foot}</div>}
    </dialog>
  )
}
