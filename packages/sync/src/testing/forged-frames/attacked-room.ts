import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Decision } from '../../server/rooms.ts'
import type { Frame } from '../../wire/frame.ts'
import { encodeFrame } from '../../wire/frame.ts'
import type { DocumentServerSettings } from '../document-server.ts'
import { eventually, ROOM, storedIn, testRaw, testServer, testStock } from '../stage.ts'

export const writes: Decision = { access: 'write', presence: null }
export const reads: Decision = { access: 'read', presence: null }
/** Everybody may write but those whose name says so. */
export const byName = (person: string): Decision => (person.startsWith('reader') ? reads : writes)

/** Longer than anything here may hold the loop, on a busy machine too. */
const LONGEST_STALL_MS = 1000

/** What a document takes on the disk, and in how many rows. */
function storedSize(log: {
  load(name: string): { updates: Uint8Array[]; snapshot: { update: Uint8Array } | null } | null
}) {
  const found = log.load(ROOM)
  const bytes = (found?.updates ?? []).reduce((sum, { length }) => sum + length, found?.snapshot?.update.length ?? 0)
  return { bytes, rows: found?.updates.length ?? 0 }
}

/** The frames as they go over the wire, made before anything is measured. */
export type Attack = readonly (Frame | Uint8Array | string)[]

/**
 * A room in which Ann has written and Ben looks on, both with stock clients. Afterwards both must be where they were, on
 * the same connection, able to work; nothing may be stored; and whoever comes late sees what they see.
 */
export async function attackedRoom(settings: Partial<DocumentServerSettings> = {}) {
  const server = await testServer({ decide: byName, ...settings })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.map.set('a', 1)
  ann.map.set('a', 2)
  ann.doc.getText('words').insert(0, 'Water')
  const before = { records: { a: 2 }, words: 'Water' }
  const shown = (doc: Y.Doc) => ({ records: doc.getMap('records').toJSON(), words: doc.getText('words').toString() })
  await eventually(() => expect(shown(ben.doc)).toEqual(before))
  await eventually(() => expect(storedIn(server.log)).toEqual(before.records))
  const size = storedSize(server.log)
  const delay = monitorEventLoopDelay({ resolution: 5 })

  return {
    server,
    ann,
    ben,
    /** Opens a socket, says all of it, and gives how the server ends it. */
    async attack(person: string, frames: Attack) {
      const mallory = await testRaw(server, person)
      const bytes = frames.map((frame) =>
        typeof frame === 'string' || frame instanceof Uint8Array ? frame : encodeFrame(frame),
      )
      delay.enable()
      for (const one of bytes) mallory.sayBytes(one)
      return mallory
    },
    /** Ends the measuring that an attack began. Gives what the loop was held at most, in ms. */
    stall(): number {
      delay.disable()
      const most = delay.max / 1e6
      expect(most).toBeLessThan(LONGEST_STALL_MS)
      return most
    },
    async unharmed({ stores = 0 }: { stores?: number } = {}) {
      expect(storedSize(server.log).rows).toBe(size.rows + stores)
      if (stores === 0) expect(storedSize(server.log)).toEqual(size)
      ben.map.set('b', 2)
      ben.doc.getText('words').insert(5, '!')
      ann.map.set('a', 3)
      const after = { records: { a: 3, b: 2 }, words: 'Water!' }
      const late = testStock(server, 'late')
      await eventually(() => {
        for (const one of [ann, ben, late]) expect(shown(one.doc)).toEqual(after)
      })
      await eventually(() => expect(storedIn(server.log)).toEqual(after.records))
      for (const { doc, closes } of [ann, ben, late]) {
        expect(closes).toEqual([])
        expect(doc.store.pendingStructs).toBeNull()
        expect(doc.store.pendingDs).toBeNull()
      }
      expect(server.faults).toEqual([])
    },
  }
}

/** A copy of what somebody sees, to be bent under another client id. */
export function copyOf(doc: Y.Doc, clientID?: number): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  if (clientID !== undefined) copy.clientID = clientID
  return copy
}

/** What `act` adds to a document, as an update. */
export function changeOf(doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => act(doc))
  return Y.encodeStateAsUpdate(doc, before)
}
