import { type Language, passageText, pickWords } from '@firsthand/model'
import Papa from 'papaparse'
import { saidNumbers } from '../document/said-numbers.ts'
import { emotionWords } from '../map/count-emotions.ts'
import { reportWords } from '../words/report-words.ts'
import { fileMarks } from './file-marks.ts'
import { neutralise } from './neutralise.ts'
import { saidByMoment } from './said.ts'
import type { SessionOutput } from './session-output.ts'

/**
 * A row per contribution for a spreadsheet: UTF-8 with a byte order mark (Excel), CRLF, every cell quoted (RFC 4180), formulas neutralised.
 * The order is that of the journey, lived experience first.
 */
export function sessionCsv(output: SessionOutput, language: Language): string {
  const says = reportWords(language)
  const { heads } = says
  const marks = fileMarks(output, language)
  const numbers = saidNumbers(output)
  const themesOf = (id: string) =>
    (output.themes ?? []).filter(({ contributions }) => contributions.includes(id)).map(({ title }) => title)
  const surpriseOf = (id: string) => (output.insights ?? []).find((insight) => insight.id === id)?.why ?? ''
  const rows = saidByMoment(output).flatMap(({ touchpoint, groups }) =>
    groups.flatMap(({ voice, contributions }) =>
      contributions.map(({ id, name, contentNote, kept }) => [
        numbers.get(id) ?? '',
        touchpoint ? output.touchpoints.indexOf(touchpoint) + 1 : '',
        touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney,
        pickWords(voice.label, language),
        kept.valence ?? '',
        kept.valence === null ? '' : says.felt[`${kept.valence}`],
        emotionWords(kept.emotions, output.board.deck)
          .map((word) => pickWords(word, language))
          .join('; '),
        says.abouts[kept.about],
        contentNote ?? '',
        passageText(kept.passage, (reason) => says.blackedOut[reason]),
        name ?? '',
        kept.writtenDownBy ? says.writtenDownBy[kept.writtenDownBy] : '',
        kept.mayGo === 'outside' ? says.quotable : '',
        themesOf(id).join('; '),
        surpriseOf(id),
        ...(marks.length > 0 ? [marks.join(' ')] : []),
      ]),
    ),
  )
  const fields = [
    heads.saidNumber,
    heads.number,
    heads.moment,
    heads.voice,
    heads.step,
    heads.felt,
    heads.emotions,
    heads.about,
    heads.contentNote,
    heads.words,
    heads.name,
    heads.writtenDown,
    heads.quotable,
    heads.themes,
    heads.surprise,
    ...(marks.length > 0 ? [heads.marks] : []),
  ]
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell)))
  return `\uFEFF${Papa.unparse({ fields, data }, { quotes: true, newline: '\r\n' })}\r\n`
}
