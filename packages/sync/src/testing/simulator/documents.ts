import * as Y from 'yjs'
import { ANCHOR, makeRecord, recordsOf, wordsOf } from './person.ts'

const written = (client: number, write: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.transact(() => write(doc))
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** A document with something in it, as an update by somebody who is not there any more. */
export const seedDocument = (client: number): Uint8Array =>
  written(client, (doc) => {
    recordsOf(doc).set(ANCHOR, makeRecord(ANCHOR))
    wordsOf(doc).insert(0, 'Once upon a time. ')
  })

/** What a document holds, written anew by one hand. */
export const withoutHistory = (from: Y.Doc, client: number): Uint8Array =>
  written(client, (doc) => {
    for (const [id, entry] of recordsOf(from))
      recordsOf(doc).set(id, entry instanceof Y.Map ? new Y.Map(Object.entries(entry.toJSON())) : entry)
    wordsOf(doc).applyDelta(wordsOf(from).toDelta())
  })
