import { type Language, leastTold, livedFirst, pickWords } from '@firsthand/model'
import { toldCount } from '../output/people-counts.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'
import type { Printing } from './part-blocks.ts'

/** In short: when, how many of whom, who spoke first, what for, and who led. */
export function leadBlocks(output: SessionOutput, { language, timeZone }: Printing): Block[] {
  const { heads, hostFrom } = reportWords(language)
  const { purpose, host } = output.board
  const told = (head: string, text: string): Block[] => [
    { is: 'heading', level: 2, text: head },
    { is: 'paragraph', text },
  ]
  return [
    { is: 'lead', text: lead(output, language, timeZone) },
    ...(purpose === '' ? [] : told(heads.purpose, purpose)),
    ...told(heads.host, hostFrom(host.name, host.worksFor)),
  ]
}

/** When, how many of whom, and who spoke first. */
function lead({ board, record, made }: SessionOutput, language: Language, timeZone: string): string {
  const says = reportWords(language)
  const closed = record.flatMap(({ entry }) => (entry.what === 'phase-closed' ? [entry] : []))
  const joined = closed.at(-1)?.joined
  const people = livedFirst(board.voices).flatMap(({ id, label }) => {
    const count = joined ? toldCount(joined, id) : 0
    const voice = pickWords(label, language)
    if (count === 0) return []
    return [count === null ? says.fewerPeople(leastTold, voice) : says.people(count, voice)]
  })
  const opening = board.plan.find(({ kind }) => kind === 'opening')?.id
  const first = closed.some(({ phase }) => phase === opening)
  const day = times(language, timeZone).day(record[0]?.at ?? made)
  return [people.length > 0 ? says.lead(day, says.list(people)) : day, ...(first ? [says.spokeFirst] : [])].join(' ')
}
