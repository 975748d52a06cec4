import { useEffect, useRef } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './MapView.module.css'

/** A sheet that rises from the foot of a narrow screen: a native modal dialog; Escape or a press beside it closes it. */
export function MomentSheet({ onClose, children }: { onClose: () => void; children: React.ReactNode }) {
  const { t } = useTranslation('map')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const open = dialog.current
    if (open && !open.open) open.showModal()
    return () => open?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={t('panel')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles.inSheet}>{children}</div>
    </dialog>
  )
}
