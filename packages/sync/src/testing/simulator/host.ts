import type { Line } from '../../server/line.ts'
import { parseRoomName } from '../../server/room-name.ts'
import type { Decision, Rooms, RoomsSettings } from '../../server/rooms.ts'
import type { Agenda } from './agenda.ts'
import type { Tap } from './connection.ts'
import type { Judge } from './judge.ts'
import type { Storage } from './storage.ts'

export type Access = Decision['access']
export type CreateRooms = (settings: RoomsSettings) => Rooms

/** A command of the record plane, as far as documents notice: it may change what somebody may do. */
export interface Command {
  id: string
  change: { person: string; access: Access; widen: boolean } | null
}

const BOARD = 'board'
const DOCUMENT = 'layer/together'
/** The room in which the document is. */
export const ROOM = `${DOCUMENT}.1`

/** The server's process with its board, as far as documents need one: one queue, which decides, stores and then shows. */
export interface Host {
  readonly isUp: boolean
  accessOf(person: string): Access
  start(): void
  /** The process is gone, with everything that was not stored. */
  kill(): void
  /** Stops as it should; resolves when it has. */
  stop(): Promise<void>
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

export function createHost({ agenda, storage, judge, createRooms, access, limits, condense }: Settings): Host {
  const changes = new Map<string, Command>()
  const asked = new Map(access)
  let process: { rooms: Rooms; die(): void; queue: Promise<unknown> } | null = null
  let failures = 0
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
  const counted = <Answer>(act: Promise<Answer>): Promise<Answer> =>
    act.catch((error) => {
      failures++
      throw error
    })
  const carryOut = ({ change }: Command) => {
    if (change === null) return
    access.set(change.person, change.access)
    if (change.widen) {
      storage.ledger(ROOM).forgetDeleted()
      process?.rooms.widen(BOARD, DOCUMENT)
    }
    process?.rooms.setAccess(BOARD, decide)
  }

  const host: Host = {
    get isUp() {
      return process !== null
    },
    get failures() {
      return failures
    },
    accessOf,
    start() {
      if (process !== null) return
      // What everybody may do is read from the disk again.
      for (const [person, first] of asked) access.set(person, first)
      for (const id of storage.commands) {
        const change = changes.get(id)?.change
        if (change) access.set(change.person, change.access)
      }
      const { clock, die } = agenda.mortal()
      const rooms = createRooms({
        load: (_, name) => counted(storage.load(name)),
        commit: (_, name, written, persons) =>
          counted(
            inTurn(async () => {
              const refused = persons.filter((person) => accessOf(person) !== 'write')
              if (refused.length > 0) return { is: 'refused', persons: refused } as const
              await storage.write(name, written)
              storage.ledger(name).told(written.update)
              return { is: 'stored' } as const
            }),
          ),
        compact: (_, name, snapshot, upto) => counted(storage.compact(name, snapshot, upto)),
        epoch: (_, document) => (document === DOCUMENT ? 1 : null),
        parsePresence: (claimed) => claimed,
        onFault: (error) => judge.fault(error),
        limits,
        clock,
        condense,
      })
      process = { rooms, die, queue: Promise.resolve() }
    },
    kill() {
      process?.die()
      process = null
      storage.crash()
    },
    async stop() {
      const stopping = process
      await stopping?.rooms.close()
      if (process === stopping) host.kill()
    },
    async command(command) {
      changes.set(command.id, command)
      try {
        await inTurn(async () => {
          await storage.keep(command.id)
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
      const tap = judge.follow(person, access)
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
