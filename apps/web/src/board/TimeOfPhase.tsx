import { Clock } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import styles from './TimeOfPhase.module.css'
import { useTimeLeft } from './use-time-left.ts'

/** How many minutes the timer leaves. No seconds, and the end is soft: its place lights up; people decide, not the clock (SPEC H8). */
export function TimeOfPhase() {
  const { t } = useTranslation('leading')
  const { progress } = useHere()
  const time = useTimeLeft(progress.rings)
  if (!time) return null
  return (
    <p className={`${styles.time} ${styles[time.is]}`}>
      <Icon of={Clock} />
      {t(`time.${time.is}`, time.is === 'over' ? {} : { count: time.minutes })}
    </p>
  )
}
