import { type Zippable, zipSync } from 'fflate'
import type { Printing } from '../document/part-blocks.ts'
import { fileName } from '../output/file-name.ts'
import { type OutputFormat, outputFormats, renderOutput } from '../output/render-output.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { reportWords } from '../words/report-words.ts'
import { readme } from './readme.ts'
import { zipTime } from './zip-time.ts'

/** A file that is bytes, not text. */
export type Made = { format: 'pdf' | 'docx' | 'png'; body: Uint8Array }

/** Every form in one file, but for pictures of a map that is left out, with a README of what is in it. `made` are those that take longer to make. */
export function sessionZip(output: SessionOutput, made: readonly Made[], printing: Printing): Uint8Array {
  const { language, timeZone, without } = printing
  const { forms } = reportWords(language).zip
  const name = fileName(output)
  const named = (format: OutputFormat | Made['format']) => `${name}.${format}`
  const text = (body: string) => new TextEncoder().encode(body)
  const files = [
    ...made.map(({ format, body }) => ({ filename: named(format), what: forms[format], body })),
    ...outputFormats
      .filter((format) => format !== 'svg' || !without.includes('map'))
      .map((format) => ({
        filename: named(format),
        what: forms[format],
        body: text(renderOutput(format, output, language, timeZone, without).body),
      })),
  ]
  const entries: Zippable = Object.fromEntries(files.map(({ filename, body }) => [filename, packed(filename, body)]))
  const about = text(`\ufeff${readme(output, files, printing)}`)
  return zipSync({ 'README.txt': about, ...entries }, { mtime: zipTime(output.made) })
}

/** What is packed already is not packed again. */
const packed = (filename: string, body: Uint8Array): [Uint8Array, { level: 0 | 6 }] => [
  body,
  { level: /\.(docx|png)$/.test(filename) ? 0 : 6 },
]
