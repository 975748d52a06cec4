import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

export type ReadDocx = {
  parts: Record<string, Uint8Array>
  xml: (part: string) => Element
  /** All elements of a name (`w:p`) in the document. */
  all: (name: string) => Element[]
  /** What stands in it, paragraph by paragraph; a line break is `\n`. */
  paragraphs: string[]
}

/** Reads a Word document as any program would: unpacked, its parts parsed as XML. Throws where a part is not well-formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes)
  const xml = (part: string) => {
    const found = parts[part]
    if (!found) throw new Error(`no part ${part}`)
    const onError = (level: string, message: string) => {
      // A sign that stands for a broken one is a sign all the same.
      if (level !== 'warning') throw new Error(`${part}: ${level} ${message}`)
    }
    const root = new DOMParser({ onError }).parseFromString(strFromU8(found), 'text/xml').documentElement
    if (!root) throw new Error(`${part} is empty`)
    return root
  }
  const document = xml('word/document.xml')
  const all = (name: string) => [...document.getElementsByTagName(name)]
  return {
    parts,
    xml,
    all,
    paragraphs: all('w:p').map((paragraph) =>
      [...paragraph.getElementsByTagName('*')]
        .map(({ nodeName, textContent }) => (nodeName === 'w:t' ? textContent : nodeName === 'w:br' ? '\n' : ''))
        .join(''),
    ),
  }
}
