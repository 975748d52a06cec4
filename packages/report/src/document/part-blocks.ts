import { type Language, pickWords, shortHash } from '@firsthand/model'
import { emotionalMap } from '../map/emotional-map.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { importMark } from '../output/file-marks.ts'
import { movesMade } from '../output/moves-made.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { apartInWords } from '../picture/apart-in-words.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block, Point } from './block.ts'
import { leadBlocks } from './lead-blocks.ts'
import { mapTable } from './map-table.ts'
import { outcomeBlocks } from './outcome-blocks.ts'
import { pageBlocks } from './page-blocks.ts'
import { recordTable } from './record-table.ts'
import { reflectionBlocks } from './reflection-blocks.ts'
import type { ReportPart } from './report-part.ts'
import { saidBlocks } from './said-blocks.ts'
import { storyBlocks } from './story-blocks.ts'
import { themeBlocks } from './theme-blocks.ts'
import { voiceBlocks } from './voice-blocks.ts'
import { voteBlocks } from './vote-blocks.ts'

/** How a report is to be printed: the language of its headings, the IANA time zone of its times, and the parts that are left out of it. */
export type Printing = { language: Language; timeZone: string; without: readonly ReportPart[] }

/** Each part as blocks; none where there is nothing to tell. */
export const partBlocks: Record<ReportPart, (output: SessionOutput, printing: Printing) => Block[]> = {
  lead: leadBlocks,
  agreement(output, { language }) {
    const { heads, agreementVersion } = reportWords(language)
    const [accepted] = output.pages?.agreement ?? []
    const lines = output.board.agreement.lines.map(({ text }) => pickWords(text, language))
    if (!accepted) return [heading(heads.agreement), list(lines)]
    const about = paragraph(agreementVersion(accepted.n, shortHash(accepted.hash)))
    return [heading(heads.agreement), about, ...pageBlocks(accepted.blocks, output, language)]
  },
  summary: (output, { language }) => page('summary', output, language),
  story: storyBlocks,
  map(output, { language }) {
    const { board } = output
    const map = emotionalMap(board, output, output.contributions)
    return [
      heading(reportWords(language).heads.map),
      { is: 'map', map, title: board.title },
      ...apartInWords(map, comparedAtFirst(map), language).map(paragraph),
      mapTable(map, language),
    ]
  },
  said(output, { language }) {
    const { heads, saidHow } = reportWords(language)
    return [heading(heads.said), paragraph(saidHow), ...saidBlocks(output, language)]
  },
  heard: (output, { language }) => page('heard', output, language),
  themes: (output, { language, without }) => themeBlocks(output, language, !without.includes('said')),
  votes: (output, { language }) => voteBlocks(output, language),
  actions: (output, { language }) => outcomeBlocks('action', output, language),
  unmet: (output, { language }) => outcomeBlocks('unmet', output, language),
  stalemates: (output, { language }) => outcomeBlocks('stalemate', output, language),
  reflections: (output, { language }) => reflectionBlocks(output, language),
  voices: voiceBlocks,
  moves(output, { language }) {
    const moves = movesMade(output, language)
    return moves.length > 0 ? [heading(reportWords(language).heads.moves), list(moves)] : []
  },
  record(output, { language, timeZone }) {
    const says = reportWords(language)
    return [
      heading(says.heads.record),
      ...importMark(output.board, language).map(paragraph),
      paragraph(says.feeling(says.heads.fingerprint, output.fingerprint)),
      recordTable(output, language, timeZone),
    ]
  },
  how(_, { language, timeZone }) {
    const { heads, how } = reportWords(language)
    const { names, words, quoting, back, small, order, time } = how
    return [
      heading(heads.how),
      {
        is: 'list',
        points: [names, words, quoting, back, small, order, time(timeZone)].map(([term = '', ...rest]) => ({
          term: term.replace(/\.$/, ''),
          text: rest.join(' '),
        })),
      },
    ]
  },
}

/** A page under its heading, with one line on who could write it. */
function page(name: 'heard' | 'summary', output: SessionOutput, language: Language): Block[] {
  const blocks = output.pages?.[name]
  const { heads, pageHow } = reportWords(language)
  return blocks ? [heading(heads[name]), paragraph(pageHow[name]), ...pageBlocks(blocks, output, language)] : []
}

const heading = (text: string): Block => ({ is: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ is: 'paragraph', text })
const list = (lines: readonly string[]): Block => ({
  is: 'list',
  points: lines.map((text): Point => ({ term: '', text })),
})
