import type { Language } from '@firsthand/model'
import { importMark, recordLines, reportWords, type SessionOutput, times } from '@firsthand/report'
import { useTranslation } from '../words/useTranslation.ts'
import { CheckCode } from './CheckCode.tsx'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** The session record line by line, with the fingerprint of its head: what happened in which order, never who. */
export function RecordTable({ output, language }: { output: SessionOutput; language: Language }) {
  const { t } = useTranslation('report')
  const says = reportWords(language)
  const clock = times(language, timeZone())
  const lines = recordLines(output, language)
  return (
    <section>
      <h2>{says.heads.record}</h2>
      <p>
        {says.heads.fingerprint}: <b className="code">{output.fingerprint}</b>. {t('recordHow')}
      </p>
      <CheckCode fingerprint={output.fingerprint} />
      {importMark(output.board, language).map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
      <table className={`${styles.table} ${styles.record}`}>
        <thead>
          <tr>
            <th scope="col">{says.heads.time}</th>
            <th scope="col">{says.heads.what}</th>
            <th scope="col">{t('counts')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ n, at, title, details }, index) => {
            const day = clock.day(at)
            const newDay = index === 0 || day !== clock.day(lines[index - 1]?.at ?? at)
            return (
              <tr key={n}>
                <td className="num">
                  {newDay && <span className={styles.day}>{day} </span>}
                  {clock.time(at)}
                </td>
                <th scope="row">{title}</th>
                <td>{details.join('. ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
