import type { Language } from '@firsthand/model'
import { leftOut, reportWords, type SessionOutput } from '@firsthand/report'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** What is not here (counted), and how this was recorded. */
export function HowRecorded({ output, language }: { output: SessionOutput; language: Language }) {
  const says = reportWords(language)
  const { names, words, quoting, back, small, order, time } = says.how
  return (
    <>
      <section className={styles.whole}>
        <h2>{says.heads.leftOut}</h2>
        <ul className={styles.lines}>
          {leftOut(output, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={styles.whole}>
        <h2>{says.heads.how}</h2>
        <div className={styles.how}>
          {[names, words, quoting, back, small, order, time(timeZone())].map(([head, ...rest]) => (
            <p key={head}>
              <b>{head}</b> {rest.join(' ')}
            </p>
          ))}
        </div>
      </section>
    </>
  )
}
