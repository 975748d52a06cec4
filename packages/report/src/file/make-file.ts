import type { Language } from '@firsthand/model'
import type { ReportPart } from '../document/report-part.ts'
import { sessionDocx } from '../docx/session-docx.ts'
import { emotionalMap } from '../map/emotional-map.ts'
import { fileMarks } from '../output/file-marks.ts'
import type { SessionOutput } from '../output/session-output.ts'
import { sessionPdf } from '../pdf/session-pdf.ts'
import { mapPng } from '../picture/map-png.ts'
import { type Made, sessionZip } from '../zip/session-zip.ts'
import type { FileFormat } from './file-format.ts'

/** The bytes of one file of a session; `without`: the parts that are left out of a report, and the map's pictures out of the ZIP with its part. It takes a second or more: not in the thread that serves people (`FileMaker`). */
export async function makeFile(
  format: FileFormat,
  output: SessionOutput,
  language: Language,
  timeZone: string,
  without: readonly ReportPart[] = [],
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return sessionPdf(output, language, timeZone, without)
    case 'docx':
      return sessionDocx(output, language, timeZone, without)
    case 'png': {
      const map = emotionalMap(output.board, output, output.contributions)
      return (await mapPng(map, output.board.title, language, fileMarks(output, language))).bytes
    }
    case 'zip': {
      const made: Made[] = []
      for (const form of ['pdf', 'docx', 'png'] as const) {
        if (form === 'png' && without.includes('map')) continue
        made.push({ format: form, body: await makeFile(form, output, language, timeZone, without) })
      }
      return sessionZip(output, made, { language, timeZone, without })
    }
  }
}
