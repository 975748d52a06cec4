import { boardMarks } from '../output/file-marks.ts'
import { leftOut } from '../output/left-out.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block } from './block.ts'
import { leftOutParts } from './left-out-parts.ts'
import { type Printing, partBlocks } from './part-blocks.ts'
import { reportParts } from './report-part.ts'

/** What stands before the part “how this was recorded”: what is not in the report. */
const after = reportParts.indexOf('moves')

/**
 * The report, in reading order, as every written form (PDF, DOCX, Markdown) prints it, but for the parts that are left out, which it names.
 * Each contribution stands in it once, under its number; themes and actions refer to the numbers. Throws `RangeError` for a time zone that
 * doesn't exist.
 */
export function reportBlocks(output: SessionOutput, printing: Printing): Block[] {
  const { board } = output
  const { language, without } = printing
  const blocksOf = (parts: typeof reportParts extends readonly (infer Part)[] ? readonly Part[] : never) =>
    parts.filter((part) => !without.includes(part)).flatMap((part) => partBlocks[part](output, printing))
  const chosen = leftOutParts(output, language, without)
  return [
    { is: 'title', text: board.title },
    ...boardMarks(board, language).map((text): Block => ({ is: 'warning', text })),
    ...chosen.map((text): Block => ({ is: 'paragraph', text })),
    ...blocksOf(reportParts.slice(0, after)),
    { is: 'heading', level: 2, text: reportWords(language).heads.leftOut },
    { is: 'list', points: [...chosen, ...leftOut(output, language)].map((text) => ({ term: '', text })) },
    ...blocksOf(reportParts.slice(after)),
  ]
}
