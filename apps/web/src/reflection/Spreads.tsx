import {
  type Answered,
  leastTold,
  type Reflection,
  type Spread,
  type Statement,
  steps,
  type VoiceGroup,
} from '@firsthand/model'
import { spreadInWords } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { Voice, VoiceMark } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Reflection.module.css'
import { StepMark } from './StepMark.tsx'

type Shown = Extract<Reflection['state'], { is: 'shown' }>
type Props = { statements: readonly Statement[]; counted: Shown['counted'] }

/** How each group answered each statement: a dot for each answer on its step, lived experience first, nothing added up; and as a table. */
export function Spreads({ statements, counted }: Props) {
  const { t } = useTranslation('reflection')
  const { voices, say } = useHere()
  const groups = voices.filter(({ id }) => Object.hasOwn(counted, id))
  // Of whom nothing is told, that is said once, above.
  const told = groups.filter(({ id }) => (counted[id]?.answered ?? 0) > 0)
  return (
    <>
      <ul className={styles.groups}>
        {groups.map((voice) => (
          <li key={voice.id}>
            <Voice mark={voice.mark}>{say(voice.label)}</Voice>{' '}
            <span className="small quiet">{howMany(t, counted[voice.id] ?? null)}</span>
          </li>
        ))}
      </ul>
      <ol className={styles.results}>
        {statements.map(({ id, text }) => (
          <li key={id}>
            <h3>{say(text)}</h3>
            {told.map((voice) => (
              <Strip key={voice.id} voice={voice} spread={counted[voice.id]?.marks[id] ?? null} />
            ))}
          </li>
        ))}
      </ol>
      <Table statements={statements} counted={counted} groups={groups} />
    </>
  )
}

type Says = ReturnType<typeof useTranslation<'reflection'>>['t']
const howMany = (t: Says, one: Answered) =>
  one === null
    ? t('fewAnswered', { count: leastTold })
    : one.answered === 0
      ? t('noneAnswered')
      : t('answered', { count: one.answered })

/** One group's answers to a statement: five steps with a mark for each answer. In words for those who don't see it. */
function Strip({ voice, spread }: { voice: VoiceGroup; spread: Spread | null }) {
  const { t } = useTranslation('reflection')
  const { say, language } = useHere()
  if (spread === null) {
    return (
      <p className="small quiet">
        <Voice mark={voice.mark}>{say(voice.label)}</Voice> {t('untold', { count: leastTold })}
      </p>
    )
  }
  const label = `${say(voice.label)}: ${spreadInWords(spread, language)}`
  return (
    <div>
      <p className="small" aria-hidden="true">
        <Voice mark={voice.mark}>{say(voice.label)}</Voice>
      </p>
      <div className={styles.strip} role="img" aria-label={label}>
        {steps.map((step) => (
          <div key={step}>
            <span className={styles.dots}>
              {Array.from({ length: spread[step - 1] ?? 0 }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: marks that are all the same
                <VoiceMark key={at} mark={voice.mark} />
              ))}
            </span>
            <span className={styles.step}>
              <StepMark step={step} />
              <span>{t(`steps.s${step}`)}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

function Table({ statements, counted, groups }: Props & { groups: readonly VoiceGroup[] }) {
  const { t } = useTranslation('reflection')
  const { say, language } = useHere()
  return (
    <details>
      <summary>{t('asTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('asTable')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('statements')}</th>
              {groups.map(({ id, mark, label }) => (
                <th scope="col" key={id}>
                  <Voice mark={mark}>{say(label)}</Voice>
                  <span className="small quiet">{howMany(t, counted[id] ?? null)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">{say(text)}</th>
                {groups.map((voice) => (
                  <td key={voice.id}>{spreadInWords(counted[voice.id]?.marks[id] ?? null, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
