import * as Y from 'yjs'
import { pageRoot } from './page-root.ts'

/** The author of every first paragraph: no client draws a number that small. */
const FIRST = 1

/**
 * What every page begins with: one empty paragraph, as a snapshot. It is the same bytes whenever it is made, so that a page that gets it twice has
 * it once. Only the server gives it (SPEC W4).
 */
export function firstPage(): { update: Uint8Array; vector: Uint8Array; deletes: Uint8Array } {
  const doc = new Y.Doc()
  doc.clientID = FIRST
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  pageRoot(doc).insert(0, [paragraph])
  return { update: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc), deletes: Uint8Array.from([0, 0]) }
}
