import { leftOutParts } from '../document/left-out-parts.ts'
import type { Printing } from '../document/part-blocks.ts'
import { fileMarks } from '../output/file-marks.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { times } from '../output/times.ts'
import { reportWords } from '../words/report-words.ts'

/** What is in the ZIP, for whoever opens it years later: a line per file, in the board's language. Plain text with CRLF, for every machine. */
export function readme(
  output: SessionOutput,
  files: readonly { filename: string; what: string }[],
  { language, timeZone, without }: Printing,
): string {
  const { zip, how, colon, heads } = reportWords(language)
  const clock = times(language, timeZone)
  const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return [
    oneLine(output.board.title),
    zip.made(clock.day(output.made), clock.time(output.made), timeZone),
    '',
    ...fileMarks(output, language).flatMap((mark) => [oneLine(mark), '']),
    ...leftOutParts(output, language, without).flatMap((line) => [`${line} ${zip.whole}`, '']),
    ...files.map(({ filename, what }) => `${filename}${colon}${what}`),
    '',
    `${heads.fingerprint}${colon}${output.fingerprint}`,
    zip.check,
    how.order.join(' '),
    how.back.join(' '),
    how.quoting.join(' '),
    '',
  ].join('\r\n')
}
