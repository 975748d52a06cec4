import type { SessionPlan, VoiceGroup } from '@firsthand/model'
import { useTranslation } from '../words/useTranslation.ts'
import { mayOpen, type Opened } from './opened.ts'
import styles from './Plan.module.css'
import { PlanCell } from './PlanCell.tsx'
import { PhaseHead, VoiceHead } from './PlanHeads.tsx'
import type { Trouble } from './plan-troubles.ts'

export type ScoreProps = {
  plan: SessionPlan
  voices: readonly VoiceGroup[]
  troubles: readonly Trouble[]
  /** Opens a part to change it; null while the plan is only looked at. */
  onOpen: ((opened: Opened) => void) | null
  /** During a session: how many phases have begun. They and the groups are only looked at. */
  begun?: number | undefined
}

/** The session plan as a score: a row per voice, a column per phase. One sees at once who speaks first and who waits. */
export function PlanScore({ plan, voices, troubles, onOpen, begun }: ScoreProps) {
  const { t } = useTranslation('plan')
  const opener = (opened: Opened) => (onOpen && mayOpen(opened, plan, begun) ? () => onOpen(opened) : null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('planTable')}>
      <table className={`${styles.score} ${onOpen ? styles.changing : ''}`}>
        <thead>
          <tr>
            <td />
            {plan.map((phase) => (
              <th scope="col" key={phase.id}>
                <PhaseHead phase={phase} troubles={troubles} onOpen={opener({ is: 'phase', phase: phase.id })} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voices.map((voice) => (
            <tr key={voice.id}>
              <th scope="row">
                <VoiceHead voice={voice} troubles={troubles} onOpen={opener({ is: 'voice', voice: voice.id })} />
              </th>
              {plan.map((phase) => (
                <td key={phase.id}>
                  <PlanCell
                    phase={phase}
                    voice={voice}
                    troubles={troubles}
                    onOpen={opener({ is: 'cell', phase: phase.id, voice: voice.id })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
