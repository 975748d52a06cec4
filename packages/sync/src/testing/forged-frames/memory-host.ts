import { condense } from '../../server/compaction/condense.ts'
import { createRooms, type Rooms } from '../../server/rooms.ts'
import type { Snapshot, StoredDocument } from '../../server/stored-document.ts'
import { type FarEnd, MemoryLine } from './memory-line.ts'

const NAME = 'layer/together.1'
/** Rates are not what is tried here. */
const unhurried = {
  framesPerSecond: 1e9,
  framesBurst: 1e9,
  socketsPerPerson: 1e6,
  presenceEveryMs: 1,
  compactAfter: 40,
}

/** A store of one document in memory, which also keeps every row that was ever written. */
export function memoryHost() {
  let stored: StoredDocument | null = null
  const rows: Uint8Array[] = []
  const faults: unknown[] = []
  const open = (): Rooms =>
    createRooms({
      load: async () => stored && { ...stored, updates: [...stored.updates], claims: [...stored.claims] },
      commit: async (_board, _name, { update, claims }) => {
        stored ??= { snapshot: null, updates: [], upto: 0, claims: [] }
        stored.updates.push(update.slice())
        stored.upto++
        stored.claims.push(...claims)
        rows.push(update.slice())
        return { is: 'stored' }
      },
      compact: async (_board, _name, snapshot: Snapshot, upto) => {
        if (stored === null) throw new Error('nothing to compact')
        const kept = stored.upto - upto
        stored = { ...stored, snapshot, updates: kept === 0 ? [] : stored.updates.slice(-kept) }
      },
      epoch: () => 1,
      parsePresence: (claimed) => claimed,
      onFault: (error) => faults.push(error),
      limits: unhurried,
      condense: async (parts) => condense(parts),
    })
  return {
    rows,
    faults,
    open,
    stored: () => stored,
    /** A line into the document's room. */
    connect(rooms: Rooms, person: string, access: 'read' | 'write', far: FarEnd): MemoryLine {
      const line = new MemoryLine(far)
      const mark = (client: number) => `${person}/${client}`
      rooms.connect(line, { board: 'b', name: NAME, person, access, presence: { name: person, voice: null }, mark })
      return line
    },
  }
}
