import { type Language, leastTold, livedFirst, pickWords } from '@firsthand/model'
import { emotionalMap } from '../map/emotional-map.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { boardMarks, importMark } from '../output/file-marks.ts'
import { leftOut } from '../output/left-out.ts'
import { movesMade } from '../output/moves-made.ts'
import { toldCount } from '../output/people-counts.ts'
import { phasesHeld } from '../output/phases-held.ts'
import { countsInWords, recordLines } from '../output/record-lines.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { apartInWords } from '../picture/apart-in-words.ts'
import { reportWords } from '../words/report-words.ts'
import type { Block, Point } from './block.ts'
import { mapTable } from './map-table.ts'
import { outcomeBlocks } from './outcome-blocks.ts'
import { saidBlocks } from './said-blocks.ts'
import { themeBlocks } from './theme-blocks.ts'
import { voteBlocks } from './vote-blocks.ts'

const heading = (text: string): Block => ({ is: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ is: 'paragraph', text })
const list = (lines: readonly string[]): Block => ({
  is: 'list',
  points: lines.map((text): Point => ({ term: '', text })),
})

/**
 * The whole report, in reading order, as every written form (PDF, DOCX, Markdown) prints it. Each contribution stands in it once, under its
 * number; themes and actions refer to the numbers. `timeZone` is an IANA name; throws `RangeError` for one that doesn't exist.
 */
export function reportBlocks(output: SessionOutput, language: Language, timeZone: string): Block[] {
  const { heads, ...says } = reportWords(language)
  const { board } = output
  const map = emotionalMap(board, output, output.contributions)
  const compared = comparedAtFirst(map)
  const moves = movesMade(output, language)
  const { names, words, quoting, back, small, order, time } = says.how
  return [
    { is: 'title', text: board.title },
    ...boardMarks(board, language).map((text): Block => ({ is: 'warning', text })),
    { is: 'lead', text: lead(output, language, timeZone) },
    ...(board.purpose === '' ? [] : [heading(heads.purpose), paragraph(board.purpose)]),
    heading(heads.host),
    paragraph(says.hostFrom(board.host.name, board.host.worksFor)),
    heading(heads.agreement),
    list(board.agreement.lines.map(({ text }) => pickWords(text, language))),
    ...story(output, language, timeZone),
    heading(heads.map),
    { is: 'map', map, title: board.title },
    ...apartInWords(map, compared, language).map(paragraph),
    mapTable(map, language),
    heading(heads.said),
    paragraph(says.saidHow),
    ...saidBlocks(output, language),
    ...themeBlocks(output, language),
    ...voteBlocks(output, language),
    ...outcomeBlocks(output, language),
    heading(heads.leftOut),
    list(leftOut(output, language)),
    ...(moves.length > 0 ? [heading(heads.moves), list(moves)] : []),
    heading(heads.record),
    ...importMark(board, language).map(paragraph),
    paragraph(says.feeling(heads.fingerprint, output.fingerprint)),
    recordTable(output, language, timeZone),
    heading(heads.how),
    {
      is: 'list',
      points: [names, words, quoting, back, small, order, time(timeZone)].map(([term = '', ...rest]) => ({
        term: term.replace(/\.$/, ''),
        text: rest.join(' '),
      })),
    },
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

function story(output: SessionOutput, language: Language, timeZone: string): Block[] {
  const { heads, record } = reportWords(language)
  const clock = times(language, timeZone)
  const phases = phasesHeld(output, language)
  if (phases.length === 0) return []
  return [
    heading(heads.story),
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

function recordTable(output: SessionOutput, language: Language, timeZone: string): Block {
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
