import { useEffect, useRef, useState } from 'react'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { acceptedIn } from '../writing/accepted.ts'
import { useHere } from './here.ts'
import { useMinute } from './use-minute.ts'

/** Tells screen readers, politely, what changes for everybody: the phase, a pause, their group stopped, an agreement accepted, the end of the planned time. */
export function Announcer() {
  const { t } = useTranslation('board')
  const { phase, progress, say, actor, held } = useHere()
  const accepted = acceptedIn(held).length
  const complain = useComplaint()
  const stopped = actor.is === 'participant' ? progress.held?.[actor.voice] : undefined
  const now = useMinute(progress.rings === null ? null : Date.parse(progress.rings))
  const over = progress.rings !== null && Date.parse(progress.rings) <= now
  const [news, setNews] = useState('')
  const before = useRef({ phase: phase.id, paused: progress.paused, over, stopped, accepted })
  useEffect(() => {
    const was = before.current
    before.current = { phase: phase.id, paused: progress.paused, over, stopped, accepted }
    if (was.phase !== phase.id) setNews(t('nowIn', { phase: say(phase.title) }))
    else if (was.paused !== progress.paused) setNews(progress.paused ? t('paused') : t('goesOn'))
    else if (was.stopped !== stopped)
      setNews(stopped === undefined ? t('goesOn') : complain({ id: 'voice-held', reason: stopped }))
    else if (accepted > was.accepted) setNews(t('agreementAccepted'))
    else if (over && !was.over) setNews(t('timeOver'))
  })
  return (
    <p className="vh" aria-live="polite">
      {news}
    </p>
  )
}
