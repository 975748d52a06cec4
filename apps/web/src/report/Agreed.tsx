import { type Language, pickWords } from '@firsthand/model'
import { reportWords, type SessionOutput } from '@firsthand/report'
import styles from './Report.module.css'

/** What everybody agreed to when they came in. */
export function Agreed({ output, language }: { output: SessionOutput; language: Language }) {
  return (
    <section className={styles.whole}>
      <h2>{reportWords(language).heads.agreement}</h2>
      <ul className={styles.bullets}>
        {output.board.agreement.lines.map(({ text }) => (
          <li key={pickWords(text, language)}>{pickWords(text, language)}</li>
        ))}
      </ul>
    </section>
  )
}
