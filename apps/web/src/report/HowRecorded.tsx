import type { Language } from '@firsthand/model'
import { reportWords } from '@firsthand/report'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** How this was recorded. */
export function HowRecorded({ language }: { language: Language }) {
  const says = reportWords(language)
  const { names, words, quoting, back, small, order, time } = says.how
  return (
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
  )
}
