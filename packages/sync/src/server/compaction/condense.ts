import * as Y from 'yjs'
import type { Snapshot } from '../stored-document.ts'

/** A document in parts: a snapshot's bytes and the updates after it. */
export interface DocumentParts {
  snapshot: Uint8Array | null
  updates: Uint8Array[]
}

/**
 * Puts a document together in a Y.Doc, which drops the content of what was deleted, and gives it as bytes. Throws when
 * the parts don't make a whole document. Takes some 50 ms per MB: not for the thread that serves people.
 */
export function condense({ snapshot, updates }: DocumentParts): Snapshot {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('A document is not whole.')
    const vector = Y.encodeStateVector(doc)
    return { update: Y.encodeStateAsUpdate(doc), vector, deletes: Y.encodeStateAsUpdate(doc, vector) }
  } finally {
    doc.destroy()
  }
}
