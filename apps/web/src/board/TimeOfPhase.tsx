import { Clock } from 'lucide-react'
import { all } from '../live/record.ts'
import { Icon } from '../look/Icon.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { openedAt, phaseTime } from './phase-time.ts'
import styles from './TimeOfPhase.module.css'
import { useMinute } from './use-minute.ts'

/** How many minutes of a phase are gone, when a timer runs. No seconds, and the end is soft: people decide, not the clock. */
export function TimeOfPhase() {
  const { t } = useTranslation('board')
  const { held, phase, progress, locale } = useHere()
  const now = useMinute(progress.rings === null ? null : Date.parse(progress.rings))
  const opened = openedAt(all(held, 'record'), phase.id)
  if (progress.rings === null) return null
  const time = opened === null ? null : phaseTime(opened, progress.rings, phase.minutes, now)
  const over = Date.parse(progress.rings) <= now
  const until = new Date(progress.rings).toLocaleTimeString(locale, { timeStyle: 'short' })
  return (
    <p className={styles.time}>
      <Icon of={Clock} />
      {over ? t('timeOver') : time ? t('timeGone', { gone: time.gone, of: time.of }) : t('timeUntil', { time: until })}
    </p>
  )
}
