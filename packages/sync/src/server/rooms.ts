import { closeCodes } from '@firsthand/model'
import type { Clock } from '../time/clock.ts'
import { systemClock } from '../time/clock.ts'
import type { DocumentParts } from './compaction/condense.ts'
import { createCondenser } from './compaction/condenser.ts'
import type { Limits } from './limits.ts'
import { defaultLimits } from './limits.ts'
import type { Line } from './line.ts'
import type { ParsePresence } from './presence/presence.ts'
import type { CommitOutcome } from './room/kept-document.ts'
import { Room } from './room/room.ts'
import type { Shown, Sitter } from './room/seat.ts'
import { parseRoomName } from './room-name.ts'
import type { Snapshot, StoredDocument, Written } from './stored-document.ts'

/** What rooms need of their host. `name` is a full room name (`layer/stage.3`), `document` the same without its epoch. */
export interface RoomsSettings {
  /** The stored document; null only when it is known that nothing was ever stored. Rejects on failure. */
  load(board: string, name: string): Promise<StoredDocument | null>
  /**
   * Stores what these people wrote as the next row of the document's run, all or none, in the board's one queue, and looks
   * there at everybody's access again: `refused` names those of them who may not write now. Resolves with `stored` only
   * when it is durable.
   */
  commit(board: string, name: string, written: Written, persons: string[]): Promise<CommitOutcome>
  /** Replaces the run of updates up to `upto` by a snapshot. */
  compact(board: string, name: string, snapshot: Snapshot, upto: number): Promise<void>
  /** The epoch in which a document is now; null when the board has no such document. */
  epoch(board: string, document: string): number | null
  /** Takes from a claimed presence what may be shown; null refuses it. */
  parsePresence: ParsePresence
  /** What a document bears, as far as that differs from `limits`. */
  limitsOf?(document: string): Partial<Limits>
  /** Told of every failure of the host; carries no words. */
  onFault(error: unknown): void
  limits?: Partial<Limits>
  clock?: Clock
  /** Puts a document together; by default in a thread of its own. */
  condense?: (parts: DocumentParts) => Promise<Snapshot>
}

/** Where a socket wants to sit, and who is at its other end. */
export interface Place extends Sitter {
  board: string
  name: string
}

/** What somebody may do with a document now. */
export interface Decision {
  access: 'none' | 'read' | 'write'
  presence: Shown | null
}

/** The documents' rooms of one server. */
export interface Rooms {
  /** Seats an open socket. Call it as soon as the socket is open, without waiting in between: earlier frames are lost. */
  connect(line: Line, place: Place): void
  /** Decides again for everybody in the board's rooms; closes the sockets for whom it came out differently, to come back. */
  setAccess(board: string, decide: (person: string, document: string) => Decision): void
  /** Somebody new may read a document: from now on nothing of it is served that was deleted before. */
  widen(board: string, document: string): void
  /** How many documents are in memory. */
  readonly count: number
  /** Stores what has come in, then closes every socket with a code that makes it come back. */
  close(): Promise<void>
}

interface Entry {
  board: string
  name: string
  room: Room
  /** Calls off letting it go. */
  stay: (() => void) | null
}

export function createRooms(settings: RoomsSettings): Rooms {
  const limits: Limits = { ...defaultLimits, ...settings.limits }
  const { clock = systemClock, parsePresence, onFault } = settings
  const condenser = settings.condense ? null : createCondenser()
  const condense = settings.condense ?? condenser?.condense
  if (condense === undefined) throw new Error('unreachable')
  /** By board, then by name. */
  const boards = new Map<string, Map<string, Entry>>()
  const all = () => [...boards.values()].flatMap((rooms) => [...rooms.values()])
  let closing = false

  const beat = () => {
    for (const { room } of all()) {
      for (const seat of room.seats) seat.checkAlive()
      void room.tidy()
    }
    stopBeating = clock.after(limits.pingEveryMs, beat)
  }
  let stopBeating = clock.after(limits.pingEveryMs, beat)

  const entryFor = (board: string, name: string): Entry => {
    const rooms = boards.get(board) ?? new Map<string, Entry>()
    boards.set(board, rooms)
    const known = rooms.get(name)
    if (known) return known
    const host = {
      load: () => settings.load(board, name),
      commit: (written: Written, persons: string[]) => settings.commit(board, name, written, persons),
      compact: (snapshot: Snapshot, upto: number) => settings.compact(board, name, snapshot, upto),
      condense,
      onFault,
    }
    const emptied = () => letGoLater(made)
    const own = settings.limitsOf?.(parseRoomName(name)?.document ?? '')
    const room = new Room(host, { parsePresence, limits: own ? { ...limits, ...own } : limits, clock, emptied })
    const made: Entry = { board, name, room, stay: null }
    rooms.set(name, made)
    return made
  }

  /** Lets a room go that has been without people for a while, compacted, when everything in it is stored. */
  const letGo = async (entry: Entry) => {
    const { board, name, room } = entry
    await room.settled()
    await room.tidy(true)
    const rooms = boards.get(board)
    if (room.seats.size > 0 || rooms?.get(name) !== entry || closing) return
    if (room.isBusy) return letGoLater(entry)
    rooms.delete(name)
    if (rooms.size === 0) boards.delete(board)
    room.close()
  }
  function letGoLater(entry: Entry) {
    entry.stay?.()
    if (closing) return
    entry.stay = clock.after(limits.idleMs, () => {
      if (entry.room.seats.size === 0) void letGo(entry)
    })
  }

  /** Why nobody may sit there at all: no such document, or another epoch of it. */
  const turnedAway = (board: string, name: string) => {
    const parsed = parseRoomName(name)
    const epoch = parsed && settings.epoch(board, parsed.document)
    if (parsed === null || epoch === null) return 'not-found' as const
    return epoch === parsed.epoch ? null : (`past-epoch ${epoch}` as const)
  }

  return {
    get count() {
      return all().length
    },

    connect(line, place) {
      const { board, name, person } = place
      const refuse = (code: number, reason: string) => {
        line.listen({ message() {}, alive() {}, closed() {} })
        line.close(code, reason)
      }
      if (closing) return refuse(closeCodes.stopping, 'stopping')
      const away = turnedAway(board, name)
      if (away !== null) return refuse(closeCodes.notFound, away)
      const entry = entryFor(board, name)
      const own = [...entry.room.seats].filter(({ sitter }) => sitter.person === person).length
      if (own >= limits.socketsPerPerson) return refuse(closeCodes.tooMany, 'too-many')
      entry.stay?.()
      entry.stay = null
      entry.room.join(line, place)
    },

    setAccess(board, decide) {
      for (const { name, room } of boards.get(board)?.values() ?? []) {
        const away = turnedAway(board, name)
        const document = parseRoomName(name)?.document ?? ''
        for (const seat of room.seats) {
          if (away !== null) {
            seat.expel(closeCodes.notFound, away)
            continue
          }
          const { access, presence } = decide(seat.sitter.person, document)
          if (access !== seat.sitter.access || !sameShown(presence, seat.sitter.presence)) {
            seat.expel(closeCodes.accessChanged, 'access-changed')
          }
        }
      }
    },

    widen(board, document) {
      for (const { name, room } of boards.get(board)?.values() ?? []) {
        if (parseRoomName(name)?.document === document) room.widen()
      }
    },

    async close() {
      closing = true
      stopBeating()
      const entries = all()
      const seats = entries.flatMap(({ room }) => [...room.seats])
      for (const seat of seats) seat.stopReading()
      await Promise.all(entries.map(({ room }) => room.settled()))
      const gone = seats.map((seat) => seat.gone())
      for (const seat of seats) seat.expel(closeCodes.stopping, 'stopping')
      await Promise.all(gone)
      for (const { room, stay } of entries) {
        stay?.()
        await room.settled()
        room.close()
      }
      boards.clear()
      await condenser?.close()
    },
  }
}

const sameShown = (one: Shown | null, other: Shown | null) =>
  one === null || other === null ? one === other : one.name === other.name && one.voice === other.voice
