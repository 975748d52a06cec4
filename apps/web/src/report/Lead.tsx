import { type Language, leastTold, livedFirst, pickWords } from '@firsthand/model'
import { reportWords, type SessionOutput, times, toldCount } from '@firsthand/report'
import { useTranslation } from '../words/useTranslation.ts'
import styles from './Report.module.css'
import { timeZone } from './time-zone.ts'

/** In a few lines: when, how many of whom, who spoke first, what for, and who led. */
export function Lead({ output }: { output: SessionOutput }) {
  const language = useTranslation('report').i18n.language as Language
  const says = reportWords(language)
  const { board, record } = output
  const closed = record.flatMap(({ entry }) => (entry.what === 'phase-closed' ? [entry] : []))
  const joined = closed.at(-1)?.joined
  const people = livedFirst(board.voices).flatMap(({ id, label }) => {
    const count = joined ? toldCount(joined, id) : 0
    const voice = pickWords(label, language)
    if (count === 0) return []
    return [count === null ? says.fewerPeople(leastTold, voice) : says.people(count, voice)]
  })
  const opened = board.plan.find(({ kind }) => kind === 'opening')
  const first = closed.some(({ phase }) => phase === opened?.id)
  const day = times(language, timeZone()).day(record[0]?.at ?? output.made)
  return (
    <>
      <p className={styles.lead}>
        {people.length > 0 ? says.lead(day, says.list(people)) : day} {first && says.spokeFirst}
      </p>
      {board.purpose !== '' && <p className={styles.lead}>{board.purpose}</p>}
      <p>
        {says.heads.host} {says.hostFrom(board.host.name, board.host.worksFor)}.
      </p>
    </>
  )
}
