import * as Y from 'yjs'
import type { Inspection } from './inspect-update.ts'
import { inspectUpdate } from './inspect-update.ts'
import type { Limits } from './limits.ts'

/** A document as the host has it stored. */
export interface StoredDocument {
  snapshot: Uint8Array | null
  updates: Uint8Array[]
  upto: number
}

/** Whether an update was taken into a document, and if not, why. */
export type Verdict = 'known' | 'staged' | 'unfit' | 'client-id-taken' | 'document-full' | 'broken'

/**
 * A document in a room's memory. `stage` takes an update in before it is stored: until it is, the room serves nobody
 * from here, and if it can't be stored the room reads the stored document again.
 */
export interface RoomDocument {
  /** Updates stored since the last compaction. */
  run: number
  inspect(update: Uint8Array): Inspection
  /** `broken` means that Yjs could not integrate it after all: this document must not be used any more. */
  stage(update: Uint8Array, person: string): Verdict
  stateVector(): Uint8Array
  /** What somebody with this state vector lacks, as an update; null when the vector can't be read. */
  since(stateVector: Uint8Array): Uint8Array | null
  close(): void
}

const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** Rebuilds a stored document. Throws when its bytes don't make a whole one: it is then served to nobody. */
export function rebuild(stored: StoredDocument): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  if (!isWhole(doc)) throw new Error('A stored document is not whole.')
  return doc
}

/**
 * Opens a document for a room. `owners` says who adds under which client id and outlives the document: nobody may add
 * under somebody else's, whose own work would be lost by it.
 */
export function openRoomDocument(
  stored: StoredDocument | null,
  owners: Map<number, string>,
  limits: Limits,
): RoomDocument {
  const known = stored ?? { snapshot: null, updates: [], upto: 0 }
  const doc = rebuild(known)
  let bytes = known.updates.reduce((sum, update) => sum + update.length, known.snapshot?.length ?? 0)
  const claim = (clients: number[], person: string): boolean => {
    if (clients.some((client) => (owners.get(client) ?? person) !== person)) return false
    for (const client of clients) owners.set(client, person)
    return true
  }

  return {
    run: known.updates.length,
    inspect: (update) => inspectUpdate(doc, update, limits),
    stage(update, person) {
      const found = inspectUpdate(doc, update, limits)
      if (found.is === 'nothing') return 'known'
      if (found.is === 'unfit') return 'unfit'
      if (bytes + update.length > limits.documentBytes) return 'document-full'
      if (!claim(found.clients, person)) return 'client-id-taken'
      try {
        Y.applyUpdate(doc, update)
      } catch {
        return 'broken'
      }
      if (!isWhole(doc)) return 'broken'
      bytes += update.length
      return 'staged'
    },
    stateVector: () => Y.encodeStateVector(doc),
    since(stateVector) {
      try {
        Y.decodeStateVector(stateVector)
      } catch {
        return null
      }
      return Y.encodeStateAsUpdate(doc, stateVector)
    },
    close: () => doc.destroy(),
  }
}
