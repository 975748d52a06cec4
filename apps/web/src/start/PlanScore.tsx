import { type Language, type PlanProblem, pickWords, type SessionPlan, type VoiceGroup } from '@firsthand/model'
import { CircleAlert, Ear, Eye } from 'lucide-react'
import { Icon } from '../look/Icon.tsx'
import { MARK_CLASS, Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import { cellOf } from './cell.ts'
import styles from './PlanScore.module.css'

type Props = {
  plan: SessionPlan
  voices: readonly VoiceGroup[]
  problems: readonly PlanProblem[]
  /** What stands under a phase's name: its minutes, or a field for them. */
  under: (phase: SessionPlan[number]) => React.ReactNode
}

/** The session plan as a score: a row per voice, a column per phase. One sees at once who speaks first and who waits. */
export function PlanScore({ plan, voices, problems, under }: Props) {
  const { t, i18n } = useTranslation('start')
  const language = i18n.language as Language
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('planTable')}>
      <table className={styles.score}>
        <thead>
          <tr>
            <td />
            {plan.map((phase) => (
              <th scope="col" key={phase.id}>
                {pickWords(phase.title, language)}
                {under(phase)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voices.map((voice) => (
            <tr key={voice.id}>
              <th scope="row">
                <Voice mark={voice.mark}>{pickWords(voice.label, language)}</Voice>
              </th>
              {plan.map((phase) => {
                const cell = cellOf(phase, voice)
                const problem = problems.find(
                  (wrong) => wrong.phase === phase.id && (wrong.voice ?? voice.id) === voice.id,
                )
                return (
                  <td key={phase.id}>
                    <span className={`${styles.cell} ${styles[cell]} ${styles[MARK_CLASS[voice.mark]] ?? ''}`}>
                      {cell === 'wait' && <Icon of={Ear} />}
                      {(cell === 'read' || cell === 'readAdd') && <Icon of={Eye} />}
                      {t(`cells.${cell}`)}
                    </span>
                    {problem && (
                      <span className="error">
                        <Icon of={CircleAlert} />
                        {t(`problems.${problem.id}`)}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
