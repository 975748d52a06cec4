import type { Language } from '@firsthand/model'
import { unzipSync, zipSync } from 'fflate'
import type { SessionOutput } from '../output/session-output.ts'
import { svg, svgText } from '../picture/svg-node.ts'
import { zipTime } from '../zip/zip-time.ts'

/**
 * A document of Word whose properties name no person, no machine and no other time than the minute in which the session was taken home.
 * What the library writes there is the second in which it wrote.
 */
export function withoutTraces(docx: Uint8Array, { board, made }: SessionOutput, language: Language): Uint8Array {
  const parts = unzipSync(docx)
  const at = made.replace('.000Z', 'Z')
  const date = (name: string) => svg(name, { 'xsi:type': 'dcterms:W3CDTF' }, at)
  const properties = svg(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    svg('dc:title', {}, board.title),
    svg('dc:creator', {}, 'Firsthand'),
    svg('cp:lastModifiedBy', {}, 'Firsthand'),
    date('dcterms:created'),
    date('dcterms:modified'),
    svg('dc:language', {}, language),
  )
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${svgText(properties)}`
  return zipSync({ ...parts, 'docProps/core.xml': new TextEncoder().encode(core) }, { mtime: zipTime(made) })
}
