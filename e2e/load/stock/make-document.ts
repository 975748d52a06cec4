import * as Y from 'yjs'
import { firstStoredMark } from '../crowd/marks.ts'
import { recordWith } from '../crowd/writer.ts'

export type MadeDocument = {
  /** The whole of it as one update (V1). */
  bytes: Uint8Array
  /** The same in pieces of 500 records, as it was written. */
  updates: Uint8Array[]
  vector: Uint8Array
  records: number
}

/** A document of so many records of about 250 bytes, all by one client. */
export function makeDocument(records: number): MadeDocument {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let from = 0; from < records; from += 500) {
    doc.transact(() => {
      for (let n = from; n < Math.min(records, from + 500); n++) {
        doc.getMap('records').set(`shape:stored-${n.toString(36)}`, recordWith(firstStoredMark + n))
      }
    })
  }
  return { bytes: Y.encodeStateAsUpdate(doc), updates, vector: Y.encodeStateVector(doc), records }
}
