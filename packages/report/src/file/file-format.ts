import { fileName } from '../output/file-name.ts'
import type { SessionOutput } from '../output/session-output.ts'

/** The forms that are bytes and take a while to make (`@firsthand/report/files`); those of text are `outputFormats`. */
export const fileFormats = ['pdf', 'docx', 'png', 'zip'] as const
export type FileFormat = (typeof fileFormats)[number]

const types: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  zip: 'application/zip',
}

/** The media type and name under which such a file is handed over. */
export const fileHead = (format: FileFormat, output: SessionOutput) => ({
  type: types[format],
  filename: `${fileName(output)}.${format}`,
})
