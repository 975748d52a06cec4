import { type SessionOutput, voiceShares } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { MARK_CLASS, Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

/** Whose voice this is: how much of what is here, and of its words, came from each group. Never added up. */
export function Voices({ output }: { output: SessionOutput }) {
  const { t } = useTranslation('report')
  const { say } = useHere()
  if (output.contributions.length === 0) return null
  return (
    <section className={styles.whole}>
      <h2>{t('voices')}</h2>
      <ul className={styles.voices}>
        {voiceShares(output).map(({ voice, said, words, share }) => (
          <li key={voice.id}>
            <Voice mark={voice.mark}>{say(voice.label)}</Voice>
            <span aria-hidden="true">
              <i className={styles[MARK_CLASS[voice.mark]]} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
            </span>
            <span className="num">
              {t('contributions', { count: said })}, {t('words', { count: words })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
