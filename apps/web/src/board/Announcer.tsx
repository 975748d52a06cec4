import { useEffect, useMemo, useRef, useState } from 'react'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from '../writing/accepted.ts'
import { ringBell } from './bell.ts'
import { useHere } from './here.ts'
import { useTimeLeft } from './use-time-left.ts'

/** Tells screen readers, politely, what changes for everybody: the phase, a pause, their group stopped, an agreement accepted, the end of the planned time. */
export function Announcer() {
  const { t } = useTranslation(['board', 'leading'])
  const { phase, progress, say, actor, held, facts } = useHere()
  const accepted = acceptedIn(held).length
  const plan = useMemo(() => JSON.stringify(facts.plan), [facts.plan])
  const complain = useComplaint()
  const stopped = actor.is === 'participant' ? progress.held?.[actor.voice] : undefined
  const time = useTimeLeft(progress.rings)?.is
  const [news, setNews] = useState('')
  const before = useRef({ phase: phase.id, paused: progress.paused, time, stopped, accepted, plan })
  useEffect(() => {
    const was = before.current
    before.current = { phase: phase.id, paused: progress.paused, time, stopped, accepted, plan }
    if (was.phase !== phase.id) setNews(t('nowIn', { phase: say(phase.title) }))
    else if (was.paused !== progress.paused) setNews(progress.paused ? t('paused') : t('goesOn'))
    else if (was.stopped !== stopped)
      setNews(stopped === undefined ? t('goesOn') : complain({ id: 'voice-held', reason: stopped }))
    else if (accepted > was.accepted) setNews(t('agreementAccepted'))
    else if (plan !== was.plan) setNews(t('leading:planChanged'))
    else if (time === 'over' && was.time !== 'over') setNews(t('timeOver'))
    else if (time === 'soon' && was.time === 'left') setNews(t('leading:time.soon', { count: 2 }))
    // Whoever opens the page when it is long over hears no bell.
    if (time === 'over' && was.time !== 'over' && was.time !== undefined) ringBell()
  })
  return (
    <p className="vh" aria-live="polite">
      {news}
    </p>
  )
}
