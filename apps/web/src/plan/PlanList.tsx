import { Voice } from '../look/VoiceMark.tsx'
import { mayOpen, type Opened } from './opened.ts'
import styles from './Plan.module.css'
import { PlanCell } from './PlanCell.tsx'
import { PhaseHead, VoiceHead } from './PlanHeads.tsx'
import type { ScoreProps } from './PlanScore.tsx'
import { usePlanWords } from './use-plan-words.ts'

/** The session plan on a phone: a list per phase, with what each group does. */
export function PlanList({ plan, voices, troubles, onOpen, begun }: ScoreProps) {
  const { t, say } = usePlanWords()
  const opener = (opened: Opened) => (onOpen && mayOpen(opened, plan, begun) ? () => onOpen(opened) : null)
  return (
    <>
      {onOpen && begun === undefined && (
        <div className={styles.groups}>
          <h3>{t('groups')}</h3>
          <ul>
            {voices.map((voice) => (
              <li key={voice.id}>
                <VoiceHead voice={voice} troubles={troubles} onOpen={opener({ is: 'voice', voice: voice.id })} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className={styles.list}>
        {plan.map((phase) => (
          <li key={phase.id}>
            <h3>
              <PhaseHead phase={phase} troubles={troubles} onOpen={opener({ is: 'phase', phase: phase.id })} />
            </h3>
            <ul>
              {voices.map((voice) => (
                <li key={voice.id}>
                  <Voice mark={voice.mark}>{say(voice.label)}</Voice>
                  <PlanCell
                    phase={phase}
                    voice={voice}
                    troubles={troubles}
                    onOpen={opener({ is: 'cell', phase: phase.id, voice: voice.id })}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}
