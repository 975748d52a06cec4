import { phasesHeld } from '../output/phases-held.ts'
import { countsInWords } from '../output/record-lines.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'
import type { Printing } from './part-blocks.ts'

/** What was done in what order: a row per phase that was held. */
export function storyBlocks(output: SessionOutput, { language, timeZone }: Printing): Block[] {
  const { heads, record } = reportWords(language)
  const clock = times(language, timeZone)
  const phases = phasesHeld(output, language)
  if (phases.length === 0) return []
  return [
    { is: 'heading', level: 2, text: heads.story },
    {
      is: 'table',
      head: [heads.time, heads.what, heads.counts],
      rows: phases.map(({ kind, title, opened, closed, may, said }) => [
        [closed ? `${clock.time(opened)} – ${clock.time(closed)}` : clock.time(opened)],
        [title],
        [...may, ...(said && kind !== 'before' ? [record.onBoard(countsInWords(said, output, language))] : [])],
      ]),
      widths: [0.9, 1.3, 3],
    },
  ]
}
