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
    const part = open?.closest('section')
    if (open && !open.open) open.showModal()
    // A layout that changes with the width (a tablet that is turned) may move the dialog in the page: then it stands there as a plain box.
    const modalAgain = () =>
      requestAnimationFrame(() => {
        if (!open?.isConnected || open.matches(':modal')) return
        open.close()
        open.showModal()
      })
    window.addEventListener('resize', modalAgain)
    return () => {
      window.removeEventListener('resize', modalAgain)
      open?.close()
      // What was pressed may be gone with what was done: then it goes on from the heading of that part, not from the page's top.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const start = (part?.isConnected && part.querySelector('h2')) || document.querySelector<HTMLElement>('main h1')
        if (start && !start.hasAttribute('tabindex')) start.tabIndex = -1
        start?.focus({ preventScroll: true })
      })
    }
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
