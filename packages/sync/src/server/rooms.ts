import { closeCodes } from '@firsthand/model'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { createConnection } from './connection.ts'
import type { Limits } from './limits.ts'
import { defaultLimits } from './limits.ts'
import type { ParsePresence } from './presence.ts'
import type { CommitOutcome, Room } from './room.ts'
import { createRoom } from './room.ts'
import type { StoredDocument } from './room-document.ts'
import { rebuild } from './room-document.ts'
import { parseRoomName } from './room-name.ts'
import type { Shown } from './seat.ts'

/** What rooms need of their host. `name` is a full room name (`layer/stage.3`), `document` the same without its epoch. */
export interface RoomsSettings {
  /** The stored document; null only when it is known that nothing was ever stored. Rejects on failure. */
  load(board: string, name: string): Promise<StoredDocument | null>
  /**
   * Stores updates by these people, all or none, in the board's one queue, and looks there at everybody's access again:
   * `refused` names those of them who may not write now. Resolves with `stored` only when it is durable.
   */
  commit(board: string, name: string, updates: Uint8Array[], persons: string[]): Promise<CommitOutcome>
  /** Replaces the run of updates up to `upto` by a snapshot. */
  compact(board: string, name: string, snapshot: Uint8Array, upto: number): Promise<void>
  /** The epoch in which a document is now; null when the board has no such document. */
  epoch(board: string, document: string): number | null
  /** Takes from a claimed presence what may be shown; null refuses it. */
  parsePresence: ParsePresence
  /** Told of every failure of the host; carries no words. */
  onFault(error: unknown): void
  limits?: Partial<Limits>
}

export interface Place {
  board: string
  name: string
  person: string
  access: 'read' | 'write'
  presence: Shown | null
}

/** What somebody may do with a document now. */
export interface Decision {
  access: 'none' | 'read' | 'write'
  presence: Shown | null
}

/** The documents' rooms of one server. */
export interface Rooms {
  /** Seats an open socket. Call it as soon as the socket is open, without waiting in between: earlier frames are lost. */
  connect(socket: WebSocket, place: Place): void
  /** Decides again for everybody in the board's rooms; closes the sockets for whom it came out differently, to come back. */
  setAccess(board: string, decide: (person: string, document: string) => Decision): void
  /** Stores what has come in, then closes every socket with a code that makes it come back. */
  close(): Promise<void>
}

export function createRooms(settings: RoomsSettings): Rooms {
  const limits: Limits = { ...defaultLimits, ...settings.limits }
  const rooms = new Map<string, { board: string; name: string; room: Room; idle: NodeJS.Timeout | null }>()
  const connections = new Map<Connection, Place>()
  let closing = false

  const pings = setInterval(() => {
    for (const connection of connections.keys()) connection.checkAlive()
  }, limits.pingEveryMs)
  pings.unref()

  const keyOf = (board: string, name: string) => JSON.stringify([board, name])
  const isPast = (board: string, name: string) => {
    const parsed = parseRoomName(name)
    return parsed === null || settings.epoch(board, parsed.document) !== parsed.epoch
  }

  const roomFor = (board: string, name: string) => {
    const found = rooms.get(keyOf(board, name))
    if (found) return found
    const host = {
      load: () => settings.load(board, name),
      commit: (updates: Uint8Array[], persons: string[]) => settings.commit(board, name, updates, persons),
      compact: () => compact(board, name),
      onFault: settings.onFault,
    }
    const made = { board, name, room: createRoom(host, settings.parsePresence, limits), idle: null }
    rooms.set(keyOf(board, name), made)
    return made
  }

  const compact = async (board: string, name: string) => {
    const stored = await settings.load(board, name)
    if (stored === null) return
    const doc = rebuild(stored)
    const snapshot = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    await settings.compact(board, name, snapshot, stored.upto)
  }

  /** Lets a room go when it has been without people for a while and everything in it is stored. */
  const unloadWhenIdle = (board: string, name: string) => {
    const entry = rooms.get(keyOf(board, name))
    if (entry === undefined) return
    if (entry.idle !== null) clearTimeout(entry.idle)
    entry.idle = setTimeout(async () => {
      await entry.room.settled()
      if (entry.room.seats.size > 0 || rooms.get(keyOf(board, name)) !== entry) return
      rooms.delete(keyOf(board, name))
      entry.room.close()
    }, limits.idleMs)
    entry.idle.unref()
  }

  return {
    connect(socket, place) {
      const { board, name } = place
      // A broken connection or frame, also from somebody who is being turned away: the socket closes itself, nobody else notices.
      socket.on('error', () => {})
      if (closing) return socket.close(closeCodes.stopping, 'stopping')
      if (isPast(board, name)) return socket.close(closeCodes.notFound, 'past-epoch')
      const connection = createConnection(socket, place, roomFor(board, name).room, limits)
      connections.set(connection, place)
      connection.closed.then(() => {
        connections.delete(connection)
        unloadWhenIdle(board, name)
      })
    },

    setAccess(board, decide) {
      for (const [{ seat }, place] of connections) {
        if (place.board !== board) continue
        if (isPast(board, place.name)) {
          seat.expel(closeCodes.notFound, 'past-epoch')
          continue
        }
        const decision = decide(place.person, parseRoomName(place.name)?.document ?? '')
        if (decision.access !== place.access || !sameShown(decision.presence, place.presence)) {
          seat.expel(closeCodes.accessChanged, 'access-changed')
        }
      }
    },

    async close() {
      closing = true
      clearInterval(pings)
      const open = [...connections.keys()]
      for (const connection of open) connection.stopReading()
      await Promise.all([...rooms.values()].map((entry) => entry.room.settled()))
      for (const { seat } of open) seat.expel(closeCodes.stopping, 'stopping')
      await Promise.all(open.map((connection) => connection.closed))
      for (const { room, idle } of rooms.values()) {
        if (idle !== null) clearTimeout(idle)
        await room.settled()
        room.close()
      }
      rooms.clear()
    },
  }
}

const sameShown = (one: Shown | null, other: Shown | null) =>
  one === null || other === null ? one === other : one.name === other.name && one.voice === other.voice
