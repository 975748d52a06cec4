import type { SessionOutput } from '@firsthand/report'
import { useHere } from '../board/here.ts'
import { balanceOf } from '../desk/balance.ts'
import { MARK_CLASS, Voice } from '../look/VoiceMark.tsx'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'

/** Whose voice this is: how much of what is here, and of its words, came from each group. Never added up. */
export function Voices({ output }: { output: SessionOutput }) {
  const { t } = useTranslation('report')
  const { voices, say } = useHere()
  const leaving = output.contributions.map((one) => ({ kind: 'contribution' as const, ...one }))
  return (
    <section className={styles.whole}>
      <h2>{t('voices')}</h2>
      <ul className={styles.voices}>
        {balanceOf(leaving, voices).map(({ voice, said, words, share }) => (
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
