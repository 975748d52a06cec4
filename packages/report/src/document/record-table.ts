import type { Language } from '@firsthand/model'
import { recordLines } from '../output/record-lines.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { reportWords } from '../words/report-words.ts'
import type { TableBlock } from './block.ts'

/** The session record, a row per line. */
export function recordTable(output: SessionOutput, language: Language, timeZone: string): TableBlock {
  const { heads } = reportWords(language)
  const clock = times(language, timeZone)
  return {
    is: 'table',
    head: [heads.time, heads.what, heads.counts],
    rows: recordLines(output, language).map(({ at, title, details }) => [
      [`${clock.day(at)}, ${clock.time(at)}`],
      [title],
      details,
    ]),
    widths: [1.4, 1.6, 2.6],
  }
}
