import type { Language } from '@firsthand/model'
import type { Printing } from '../document/part-blocks.ts'
import type { ReportPart } from '../document/report-part.ts'
import { emotionalMap } from '../map/emotional-map.ts'
import { mapSvg } from '../picture/map-svg.ts'
import { sessionCsv } from './csv.ts'
import { fileMarks } from './file-marks.ts'
import { fileName } from './file-name.ts'
import { sessionMarkdown } from './markdown.ts'
import type { SessionOutput } from './session-output.ts'

/** The forms of text in which a session is taken home; the others are `fileFormats`. */
export const outputFormats = ['json', 'csv', 'md', 'svg'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** A file to hand over: its media type, a safe name (a–z, 0–9 and hyphens), and its text (UTF-8). */
export type OutputFile = { type: string; filename: string; body: string }

const types: Record<OutputFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

/**
 * One file of a session. For the server: make `output` by `sessionOutput(project(board, audienceOf(actor)), now)` for the actor who asks
 * (null → refuse as for reading the board), and answer with `type` as Content-Type,
 * `Content-Disposition: attachment; filename="…"`, `X-Content-Type-Options: nosniff` and `Cache-Control: no-store`.
 * `language` is that of headings (what people said stays as they said it); `timeZone` an IANA name for the times in Markdown;
 * `without` the parts that are left out of Markdown: the other forms are whole. JSON is complete and reads back with `sessionOutputSchema`. Throws `RangeError` for a time zone that doesn't exist.
 */
export function renderOutput(
  format: OutputFormat,
  output: SessionOutput,
  language: Language,
  timeZone = 'UTC',
  without: readonly ReportPart[] = [],
): OutputFile {
  return {
    type: types[format],
    filename: `${fileName(output)}.${format}`,
    body: render(format, output, { language, timeZone, without }),
  }
}

function render(format: OutputFormat, output: SessionOutput, printing: Printing): string {
  const { language } = printing
  switch (format) {
    case 'json':
      return `${JSON.stringify(output, null, 2)}\n`
    case 'csv':
      return sessionCsv(output, language)
    case 'md':
      return sessionMarkdown(output, printing)
    case 'svg':
      return mapSvg(
        emotionalMap(output.board, output, output.contributions),
        output.board.title,
        language,
        fileMarks(output, language),
      )
  }
}
