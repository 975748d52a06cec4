import type { Line } from '../../server/line.ts'
import { parseRoomName } from '../../server/room-name.ts'
import type { Decision, Rooms, RoomsSettings } from '../../server/rooms.ts'
import type { Agenda } from './agenda.ts'
import type { Tap } from './connection.ts'
import { withoutHistory } from './documents.ts'
import type { Judge } from './judge.ts'
import { docOf, type Storage } from './storage.ts'

export type Access = Decision['access']
export type CreateRooms = (settings: RoomsSettings) => Rooms

/** A command of the record plane, as far as documents notice it. */
export interface Command {
  id: string
  change:
    | { is: 'access'; person: string; access: Access; widen: boolean }
    /** The document's history is dropped: what it holds goes on under the next epoch. */
    | { is: 'anew'; client: number }
    | null
}

const BOARD = 'board'
const DOCUMENT = 'layer/together'
/** The room in which the document is at first. */
export const FIRST_ROOM = `${DOCUMENT}.1`

/** The server's process with its board, as far as documents need one: one queue, which decides, stores and then shows. */
export interface Host {
  readonly isUp: boolean
  /** The room in which the document is now. */
  readonly room: string
  /** All in which it ever was. */
  readonly rooms: readonly string[]
  accessOf(person: string): Access
  start(): void
  /** The process is gone, with everything that was not stored. */
  kill(): void
  /** Stops as it should; false when the process was gone before it had. */
  stop(): Promise<boolean>
  /** True when it is acknowledged, which means stored. Never resolves when the process is gone before that. */
  command(command: Command): Promise<boolean>
  /** Lets somebody read who was not expected. */
  invite(person: string): void
  /** Somebody knocks; null when nobody listens. */
  door(person: string, name: string): { tap: Tap; seat(line: Line): void } | null
  /** Failures that the rooms were told of. */
  readonly failures: number
}

interface Settings {
  agenda: Agenda
  storage: Storage
  judge: Judge
  createRooms: CreateRooms
  access: Map<string, Access>
  limits: NonNullable<RoomsSettings['limits']>
  condense: NonNullable<RoomsSettings['condense']>
}

interface Process {
  rooms: Rooms
  die(): void
  queue: Promise<unknown>
}

export function createHost({ agenda, storage, judge, createRooms, access, limits, condense }: Settings): Host {
  const changes = new Map<string, Command>()
  const asked = new Map(access)
  const everWrote = new Set([...access].filter(([, may]) => may === 'write').map(([person]) => person))
  let process: Process | null = null
  let failures = 0
  let epoch = 1
  const never = new Promise<never>(() => {})

  const accessOf = (person: string) => access.get(person) ?? 'none'
  const decide = (person: string): Decision => ({ access: accessOf(person), presence: null })
  /** One after the other; nobody hears of what happened to a process that is gone. */
  const inTurn = <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const mine = process
    if (mine === null) return never
    const turn = mine.queue.then(() => (mine === process ? act() : never))
    mine.queue = turn.catch(() => {})
    return turn.finally(() => (mine === process ? undefined : never))
  }
  /** What a process asks of the disk: only as long as it is there, and its failures are counted. */
  const counted = <Answer>(isAlive: () => boolean, act: () => Promise<Answer>): Promise<Answer> =>
    isAlive()
      ? act().catch((error) => {
          failures++
          throw error
        })
      : never
  const roomOf = (at: number) => `${DOCUMENT}.${at}`
  const remember = (change: Command['change']) => {
    if (change?.is === 'access') access.set(change.person, change.access)
    if (change?.is === 'access' && change.access === 'write') everWrote.add(change.person)
    if (change?.is === 'anew') epoch++
  }
  const carryOut = ({ change }: Command) => {
    remember(change)
    if (change?.is === 'access' && change.widen) {
      storage.ledger(host.room).forgetDeleted()
      process?.rooms.widen(BOARD, DOCUMENT)
    }
    if (change !== null) process?.rooms.setAccess(BOARD, decide)
  }

  const host: Host = {
    get isUp() {
      return process !== null
    },
    get room() {
      return roomOf(epoch)
    },
    get rooms() {
      return Array.from({ length: epoch }, (_, before) => roomOf(before + 1))
    },
    get failures() {
      return failures
    },
    accessOf,
    start() {
      if (process !== null) return
      // What everybody may do is read from the disk again.
      for (const [person, first] of asked) access.set(person, first)
      epoch = 1
      for (const id of storage.commands) remember(changes.get(id)?.change ?? null)
      const { clock, die } = agenda.mortal()
      let mine: Process | null = null
      const isAlive = () => mine === process
      const rooms = createRooms({
        load: (_, name) => counted(isAlive, () => storage.load(name)),
        commit: (_, name, written, persons) =>
          counted(isAlive, () =>
            inTurn(async () => {
              const isPast = name !== host.room
              const refused = persons.filter((person) => isPast || accessOf(person) !== 'write')
              // The room has to know that by itself; only a change since then is found out here.
              const trespasser = persons.find((person) => !everWrote.has(person))
              if (trespasser) judge.broken(`${trespasser}, who may only read, got as far as the commit`)
              if (refused.length > 0) return { is: 'refused', persons: refused } as const
              await storage.write(name, written)
              storage.ledger(name).told(written.update)
              return { is: 'stored' } as const
            }),
          ),
        compact: (_, name, snapshot, upto) => counted(isAlive, () => storage.compact(name, snapshot, upto)),
        epoch: (_, document) => (document === DOCUMENT ? epoch : null),
        parsePresence: (claimed) => claimed,
        onFault: (error) => judge.fault(error),
        limits,
        clock,
        condense,
      })
      mine = { rooms, die, queue: Promise.resolve() }
      process = mine
    },
    kill() {
      process?.die()
      process = null
      storage.crash()
    },
    async stop() {
      const stopping = process
      if (stopping === null) return false
      await stopping.rooms.close()
      return process === stopping
    },
    async command(command) {
      changes.set(command.id, command)
      try {
        await inTurn(async () => {
          const begun =
            command.change?.is === 'anew'
              ? {
                  name: roomOf(epoch + 1),
                  update: withoutHistory(docOf(storage.stored(host.room)), command.change.client),
                }
              : undefined
          await storage.keep(command.id, begun)
          carryOut(command)
        })
        return true
      } catch {
        return false
      }
    },
    invite(person) {
      asked.set(person, 'read')
      access.set(person, 'read')
    },
    door(person, name) {
      if (process === null) return null
      const { rooms } = process
      const { access, presence } = decide(person)
      const tap = judge.follow(person, access, name)
      const mark = (client: number) => `only ${person} makes this of ${client}`
      return {
        tap,
        seat(line) {
          if (access === 'none' || parseRoomName(name) === null) return line.close(4403, 'not-allowed')
          rooms.connect(line, { board: BOARD, name, person, access, presence, mark })
        },
      }
    },
  }
  return host
}
