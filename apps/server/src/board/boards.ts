import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  applyChanges,
  type Board,
  boardFrom,
  type Change,
  decide,
  decideFirstKeys,
  type Entity,
  groupsWithoutKeys,
  isOutdated,
  migrate,
} from '@firsthand/model'
import { type Storage, StorageError } from '@firsthand/store'
import type { Logger } from 'pino'
import { keysAhead } from '../permit/ahead.ts'
import type { KeyMaker } from '../permit/key-maker.ts'
import type { Settings } from '../settings/settings.ts'
import { commitOf, migration } from './commit-of.ts'
import { inCommon } from './in-common.ts'
import { moment } from './moment.ts'
import { OpenBoard } from './open-board.ts'
import { Purger } from './purger.ts'
import { SettleClock } from './settle-clock.ts'

/** How long a board that nobody uses stays in memory, in ms. */
const idleTime = 10 * 60_000

/** A large board is read so many entities at a time: others are served in between. */
const slice = 500

async function read(values: readonly unknown[]): Promise<Entity[]> {
  const entities: Entity[] = []
  for (let at = 0; at < values.length; at += slice) {
    if (at > 0) await nextTurn()
    for (const entity of migrate(values.slice(at, at + slice))) entities.push(entity)
  }
  return entities
}

/** The boards of this server: opened when first asked for, let go when nobody has needed them for a while. */
export class Boards {
  readonly storage: Storage
  readonly purger: Purger
  readonly #keys: Pick<KeyMaker, 'take'>
  readonly #log: Logger
  readonly #open = new Map<string, Promise<OpenBoard | null>>()
  readonly #clocks = new Map<string, SettleClock>()
  /** Boards that somebody has asked for since they were opened. */
  readonly #wanted = new Set<string>()

  constructor(
    storage: Storage,
    keys: Pick<KeyMaker, 'take'>,
    log: Logger,
    { tidyEvery }: Partial<Pick<Settings, 'tidyEvery'>> = {},
  ) {
    this.storage = storage
    this.#keys = keys
    this.#log = log
    this.purger = new Purger(storage, log, tidyEvery)
  }

  /** The board, or null when there is none. Rejects when the storage fails or holds what can't be read: never an empty board. */
  async get(id: string): Promise<OpenBoard | null> {
    this.#wanted.add(id)
    const open = await this.peek(id).catch((error) => {
      this.#wanted.delete(id)
      throw error
    })
    if (open) open.usedAt = Date.now()
    else this.#wanted.delete(id)
    return open
  }

  /** Like `get`, for the server's own look into a board: `letGo` may take it away again at once. */
  peek(id: string): Promise<OpenBoard | null> {
    const known = this.#open.get(id)
    if (known) return known
    const opening = this.#load(id)
    this.#open.set(id, opening)
    // A board may have been made under this id meanwhile.
    const isNone = () => this.#open.get(id) === opening && this.#open.delete(id)
    opening.then((board) => board ?? isNone(), isNone)
    return opening
  }

  /** Stores a new board. Rejects with the storage's error. */
  async make(board: Board, changes: readonly Change[]): Promise<void> {
    await this.storage.commit({ ...commitOf(board.board.id, changes), create: true })
    this.#wanted.add(board.board.id)
    this.#open.set(board.board.id, Promise.resolve(this.#opened(board)))
  }

  /** Deletes a board with everything of it. Whoever watches it is told. */
  async forget(id: string): Promise<void> {
    const open = await this.#open.get(id)
    if (open) await open.alone(() => this.#erase(id))
    else await this.#erase(id)
    this.#letGo(id, open)
    open?.end()
  }

  /** Deletes what is stored. A reader who keeps the log open delays only that it leaves the free pages too: the purger makes up for that. */
  async #erase(id: string): Promise<void> {
    try {
      await this.storage.forget(id)
    } catch (error) {
      const isBusy = error instanceof StorageError && error.id === 'storage-busy'
      if (!isBusy || (await this.storage.load(id)) !== null) throw error
      void this.purger.ask()
    }
  }

  /** Lets go of boards (these, or all) that nobody has asked for, or has used for a while. */
  async letIdleGo(...ids: string[]): Promise<void> {
    for (const id of ids.length > 0 ? ids : [...this.#open.keys()]) await this.letGo(id, idleTime)
  }

  /** Lets go of a board that nobody watches, and that nobody has asked for, or has used for so long (in ms). */
  async letGo(id: string, unusedFor: number): Promise<void> {
    const open = await this.#open.get(id)?.catch(() => null)
    const isWanted = (open: OpenBoard) => this.#wanted.has(id) && Date.now() - open.usedAt < unusedFor
    const isInUse = () => !open || open.isWatched || this.#clocks.get(id)?.isSet || isWanted(open)
    if (isInUse()) return
    await open?.settled()
    if (!isInUse()) this.#letGo(id, open)
  }

  /** Resolves when every turn that was asked for has been taken. */
  async settled(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening.catch(() => null))?.settled()
  }

  /** Like `settled`; nothing is begun by itself any more. */
  async stop(): Promise<void> {
    for (const clock of this.#clocks.values()) clock.stop()
    await this.settled()
    await this.purger.stop()
  }

  async #load(id: string): Promise<OpenBoard | null> {
    const stored = await this.storage.load(id)
    if (!stored) return null
    const values = stored.map(({ value }) => value)
    const entities = isOutdated(values) ? migrate(values) : await read(values)
    if (isOutdated(values)) await this.storage.commit(migration(id, stored, entities))
    const board = boardFrom(entities)
    const missing = groupsWithoutKeys(board)
    if (missing.length === 0) return this.#opened(board)
    const changes = decideFirstKeys(board, await keysAhead(this.#keys, missing.length), new Date())
    await this.storage.commit(commitOf(id, changes))
    return this.#opened(applyChanges(board, changes))
  }

  #opened(board: Board): OpenBoard {
    const open = new OpenBoard(inCommon(board), { storage: this.storage, purger: this.purger, log: this.#log })
    const settle = (contribution: string) =>
      open.take((now) => {
        const decision = decide(now, { is: 'server' }, { do: 'contribution.settle', contribution }, moment())
        return decision.ok ? { ...decision, value: null } : decision
      })
    const clock = new SettleClock(settle)
    clock.look(board)
    open.onShow((shown, step) => clock.look(shown, step))
    this.#clocks.set(open.id, clock)
    return open
  }

  #letGo(id: string, open: OpenBoard | null | undefined): void {
    open?.retire()
    this.#clocks.get(id)?.stop()
    this.#clocks.delete(id)
    this.#open.delete(id)
    this.#wanted.delete(id)
  }
}
