import type { Language } from '@firsthand/model'
import { sessionDocx } from '../docx/session-docx.ts'
import { emotionalMap } from '../map/emotional-map.ts'
import { fileMarks } from '../output/file-marks.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { sessionPdf } from '../pdf/session-pdf.ts'
import { mapPng } from '../picture/map-png.ts'
import { type Made, sessionZip } from '../zip/session-zip.ts'
import type { FileFormat } from './file-format.ts'

/** The bytes of one file of a session. It takes a second or more: not in the thread that serves people (`FileMaker`). */
export async function makeFile(
  format: FileFormat,
  output: SessionOutput,
  language: Language,
  timeZone: string,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return sessionPdf(output, language, timeZone)
    case 'docx':
      return sessionDocx(output, language, timeZone)
    case 'png': {
      const map = emotionalMap(output.board, output, output.contributions)
      return (await mapPng(map, output.board.title, language, fileMarks(output, language))).bytes
    }
    case 'zip': {
      const made: Made[] = []
      for (const part of ['pdf', 'docx', 'png'] as const) {
        made.push({ format: part, body: await makeFile(part, output, language, timeZone) })
      }
      return sessionZip(output, made, language, timeZone)
    }
  }
}
