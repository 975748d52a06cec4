import type { LucideIcon } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import styles from './Canvas.module.css'

type PressProps = { icon: LucideIcon; label: string; pressed?: boolean; disabled?: boolean; onPress: () => void }

/** A tool's button: picture and word; on a narrow screen the word is for screen readers and the tooltip. */
export function Press({ icon, label, pressed, disabled, onPress }: PressProps) {
  return (
    <button
      type="button"
      className={styles.press}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      <Icon of={icon} />
      <span>{label}</span>
    </button>
  )
}
