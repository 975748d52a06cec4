import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { useMinute } from './use-minute.ts'

/** Tells screen readers, politely, what changes for everybody: the phase, a pause, the end of the planned time. */
export function Announcer() {
  const { t } = useTranslation('board')
  const { phase, progress, say } = useHere()
  const now = useMinute(progress.rings === null ? null : Date.parse(progress.rings))
  const over = progress.rings !== null && Date.parse(progress.rings) <= now
  const [news, setNews] = useState('')
  const before = useRef({ phase: phase.id, paused: progress.paused, over })
  useEffect(() => {
    const was = before.current
    before.current = { phase: phase.id, paused: progress.paused, over }
    if (was.phase !== phase.id) setNews(t('nowIn', { phase: say(phase.title) }))
    else if (was.paused !== progress.paused) setNews(progress.paused ? t('paused') : t('goesOn'))
    else if (over && !was.over) setNews(t('timeOver'))
  })
  return (
    <p className="vh" aria-live="polite">
      {news}
    </p>
  )
}
