import type { Language } from '@firsthand/model'
import { leftOut, leftOutParts, type ReportPart, reportWords, type SessionOutput } from '@firsthand/report'
import styles from './Report.module.css'

type Props = { output: SessionOutput; language: Language; without: readonly ReportPart[] }

/** What is not here: by choice, by its authors, by facilitators (counted). */
export function LeftOut({ output, language, without }: Props) {
  return (
    <section className={styles.whole}>
      <h2>{reportWords(language).heads.leftOut}</h2>
      <ul className={styles.lines}>
        {[...leftOutParts(output, language, without), ...leftOut(output, language)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
