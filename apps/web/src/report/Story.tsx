import type { Language } from '@firsthand/model'
import { countsInWords, phasesHeld, reportWords, type SessionOutput, times } from '@firsthand/report'
import { VoiceMark } from '../look/VoiceMark.tsx'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** The plan as it happened: from when to when each phase was, who could write in it, and what stood on the board at its end. */
export function Story({ output, language }: { output: SessionOutput; language: Language }) {
  const says = reportWords(language)
  const clock = times(language, timeZone())
  const lived = output.board.voices.find(({ livedExperience }) => livedExperience)
  const phases = phasesHeld(output, language)
  if (phases.length === 0) return null
  return (
    <section>
      <h2>{says.heads.story}</h2>
      <table className={styles.table}>
        <thead className="vh">
          <tr>
            <th scope="col">{says.heads.time}</th>
            <th scope="col">{says.heads.what}</th>
            <th scope="col">{says.heads.how}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ n, kind, title, opened, closed, may, said }) => (
            <tr key={n} className={kind === 'opening' ? styles.gold : undefined}>
              <td className="num">
                {clock.time(opened)}
                {closed && ` – ${clock.time(closed)}`}
              </td>
              <th scope="row">
                {kind === 'opening' && lived && <VoiceMark mark={lived.mark} />} {title}
              </th>
              <td>
                {may.join('. ')}.{' '}
                {said && kind !== 'before' && <b>{says.record.onBoard(countsInWords(said, output, language))}.</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
