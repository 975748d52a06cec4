import { Clock } from 'lucide-react'
import { BellChoice } from '../board/BellChoice.tsx'
import { useHere } from '../board/here.ts'
import { laterRing, openedAt, phaseTime, plannedRing } from '../board/phase-time.ts'
import { useFocusKept } from '../board/use-focus-kept.ts'
import { useMinute } from '../board/use-minute.ts'
import { useOrder } from '../board/use-order.ts'
import { useTimeLeft } from '../board/use-time-left.ts'
import { all, one } from '../live/record.ts'
import { Button } from '../look/Button.tsx'
import { Icon } from '../look/Icon.tsx'
import { Refusal } from '../look/Notice.tsx'
import { useComplaint } from '../words/useComplaint.ts'
import { useTranslation } from '../words/useTranslation.ts'
import { Beads } from './Beads.tsx'
import styles from './Desk.module.css'

/** The phase: its guidance, how many are ready, and the time. */
export function PhasePart() {
  const { t } = useTranslation('desk')
  const { held, phase, progress, say } = useHere()
  const ready = one(held, 'readiness')
  // Who waits above is let in or answered and is gone: the keyboard goes on from here.
  const needs = all(held, 'person').map(({ id, at, rest }) => `${id} ${at} ${rest}`)
  const heading = useFocusKept<HTMLHeadingElement>(needs.join(), `.${styles.column}`)
  return (
    <section className={styles.part} aria-labelledby="phase-now">
      <h2 id="phase-now" tabIndex={-1} ref={heading}>
        {say(phase.title)}
      </h2>
      <p className="small">{say(phase.guidance)}</p>
      {ready && ready.of > 0 && phase.kind !== 'closed' && (
        <p className={styles.ready}>
          <Beads ready={ready.ready} of={ready.of} lived={phase.kind === 'opening' || phase.kind === 'before'} />
          <b>{t('readyCount', { ready: ready.ready, of: ready.of })}</b>
        </p>
      )}
      {phase.kind !== 'closed' && <Timer key={`${phase.id} ${progress.rings}`} />}
    </section>
  )
}

/** Minutes gone, and a timer that rings for everybody without moving anything. */
function Timer() {
  const { t } = useTranslation(['desk', 'leading'])
  const { held, phase, progress } = useHere()
  const { order, refusal, busy } = useOrder()
  const complain = useComplaint()
  const { rings } = progress
  const left = useTimeLeft(rings)
  const now = useMinute(rings === null ? null : Date.parse(rings))
  const opened = openedAt(all(held, 'record'), phase.id) ?? now
  const time = phaseTime(opened, rings, phase.minutes, now)
  const set = (at: string | null) => void order({ do: 'timer.set', rings: at })
  return (
    <>
      <div className={styles.timer}>
        <Icon of={Clock} />
        <b>{time.gone}</b>
        <span className="small quiet">
          {time.of === null ? t('minutesGone', { count: time.gone }) : t('ofMinutesGone', { count: time.of })}
        </span>
        {rings === null ? (
          phase.minutes !== null && (
            <Button disabled={busy} onClick={() => set(plannedRing(opened, phase.minutes ?? 5, Date.now()))}>
              {t('setTimer')}
            </Button>
          )
        ) : (
          <Button kind="plain" disabled={busy} onClick={() => set(null)}>
            {t('stopTimer')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => set(laterRing(rings, 5, Date.now()))}>
          {t('fiveMore')}
        </Button>
      </div>
      <p className="small quiet">
        {left === null
          ? t('noTimer')
          : left.is === 'over'
            ? t('timeOver')
            : `${t(`leading:time.${left.is}`, { count: left.minutes })}. ${t('willRing')}`}
      </p>
      <BellChoice />
      {refusal && <Refusal why={complain(refusal)} />}
    </>
  )
}
