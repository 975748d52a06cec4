import { useHere } from '../board/here.ts'
import { all } from '../live/record.ts'
import { Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Balance.module.css'
import { balanceOf } from './balance.ts'

/** How much of what stands on the board, and of its words, came from each voice group. */
export function Balance() {
  const { t } = useTranslation('desk')
  const { held, phase, voices, say, facts } = useHere()
  const now = facts.plan.findIndex(({ id }) => id === phase.id)
  const opens = (voice: string) => facts.plan.slice(now + 1).find(({ voices }) => voices[voice]?.contribute)
  return (
    <section aria-labelledby="balance">
      <h3 id="balance">{t('balance')}</h3>
      <ul className={styles.balance}>
        {balanceOf(all(held, 'contribution'), voices).map(({ voice, said, words, share }) => {
          const later = said === 0 && phase.voices[voice.id]?.contribute !== true ? opens(voice.id) : undefined
          return (
            <li key={voice.id}>
              <Voice mark={voice.mark}>{say(voice.label)}</Voice>
              <span className={later ? styles.none : styles.bar} aria-hidden="true">
                <i
                  className={voice.livedExperience ? styles.lived : undefined}
                  style={{ inlineSize: `${share * 100}%` }}
                />
              </span>
              <span className="num">
                {later
                  ? t('speakIn', { phase: say(later.title) })
                  : `${t('saidCount', { count: said })} · ${t('words', { count: words })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
