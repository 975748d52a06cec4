import { HandButton } from '../hand/HandButton.tsx'
import { one } from '../live/record.ts'
import { PhaseLine } from '../look/PhaseLine.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { useHere } from './here.ts'
import { peopleHere } from './people-here.ts'
import { ReadyToggle } from './ReadyToggle.tsx'
import styles from './SessionStrip.module.css'
import { TimeOfPhase } from './TimeOfPhase.tsx'

/** Where the session stands: the phases as one thread (on a phone: the current one in words), the time, and “I'm ready”. */
export function SessionStrip() {
  const { t } = useTranslation('board')
  const { held, facts, phase, say, actor } = useHere()
  const here = one(held, 'here')
  const at = facts.plan.findIndex(({ id }) => id === phase.id)
  return (
    <section className={`${styles.strip} no-print`} aria-label={t('session')}>
      <div className={styles.thread}>
        <PhaseLine phases={facts.plan.map(({ id, title }) => ({ id, name: say(title) }))} now={phase.id} />
      </div>
      <div className={styles.now}>
        <p className={styles.short}>
          {t('phaseOf', { n: at + 1, of: facts.plan.length })} <b>{say(phase.title)}</b>
          {here && <> · {t('peopleHere', { count: peopleHere(here) })}</>}
        </p>
        {actor.is !== 'facilitator' && <TimeOfPhase />}
        <ReadyToggle />
        <HandButton />
      </div>
    </section>
  )
}
