import { applyChanges, type Board, type Change, type EntityKey, type Refusal, refuse } from '@firsthand/model'
import { type Commit, type Storage, StorageError } from '@firsthand/store'
import type { Logger } from 'pino'
import { faultOf } from '../health/fault-of.ts'
import { commitOf, forgottenBy, withdrawnBy } from './commit-of.ts'
import { collects, laidAnew } from './laid-anew.ts'
import type { Purger } from './purger.ts'
import { Turns } from './turns.ts'
import { wasStored } from './was-stored.ts'

/**
 * What a turn comes to. `purge` as in the model's Decision; `documents` are updates stored in the same commit; `value` is handed
 * to whoever took the turn.
 */
export type Turn<Value = null> =
  | { ok: true; changes: readonly Change[]; documents?: Commit['documents']; purge?: boolean; value: Value }
  | { ok: false; refusal: Refusal }
/** `gone` resolves when words that the turn erased have left the store's free pages and logs too. */
export type Taken<Value = null> = { ok: true; value: Value; gone: Promise<void> } | { ok: false; refusal: Refusal }

/** What a commit changed, and of which board. */
export type Step = { before: Board; changes: readonly Change[] }
/** Somebody who has the board open: shown every commit that changed the record, told when the board has been forgotten. */
export type Watcher = { show: (board: Board, step: Step) => void; ended: () => void }

const nothingToPurge = Promise.resolve()
const notSaved: Taken<never> = { ok: false, refusal: refuse('not-saved') }

export type OpenBoardParts = { storage: Storage; purger: Purger; log: Logger }

/**
 * A board in memory and its one queue. Every turn decides on the board as it then is, commits, and only then lets anybody see:
 * what was shown is stored (SPEC R1, R2).
 */
export class OpenBoard {
  readonly id: string
  #board: Board
  readonly #parts: OpenBoardParts
  readonly #turns = new Turns()
  readonly #watchers = new Set<Watcher>()
  #isRetired = false
  /** Changes of a taking back that is remembered apart and not yet deleted here. */
  #halfTaken: readonly Change[] = []
  /** Changes of a turn of which it is not known whether it was stored. */
  #doubtful: readonly Change[] | null = null
  #looker: Watcher['show'] = () => {}
  /** When somebody last needed the board, so that idle ones can be let go. */
  usedAt = Date.now()

  constructor(board: Board, parts: OpenBoardParts) {
    this.id = board.board.id
    this.#board = board
    this.#parts = parts
  }

  /** The board as it was last committed. */
  get board(): Board {
    this.usedAt = Date.now()
    return this.#board
  }

  get isWatched(): boolean {
    return this.#watchers.size > 0
  }

  /** Shows every commit that changed the record; returns how to stop that. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Like `watch`, for the server's own housekeeping: doesn't count as somebody watching. */
  onShow(looker: Watcher['show']): void {
    this.#looker = looker
  }

  /** Takes no more turns: the board was let go, and whoever asks again gets it opened anew. */
  retire(): void {
    this.#isRetired = true
  }

  /** Tells everybody that the board has been forgotten. */
  end(): void {
    for (const watcher of this.#watchers) watcher.ended()
  }

  /**
   * Takes a turn. With `key` the turn happens once: a second one with the same key gets the first answer and changes nothing.
   * Only what was done is remembered; a refusal changed nothing, so it is decided anew when asked again (SPEC R5).
   * Refused with `not-saved` when the storage failed: nothing of it was shown.
   */
  take<Value>(decide: (board: Board) => Turn<Value>, key?: string): Promise<Taken<Value>> {
    return this.#turns.take(async () => {
      if (this.#isRetired) return { ok: false, refusal: refuse('not-saved') }
      const unclear = await this.#endDoubt()
      if (unclear) return { ok: false, refusal: unclear }
      if (this.#halfTaken.length > 0) await this.#finishTakingBack()
      const turn = await this.#decided(decide, key)
      if (!('changes' in turn)) return turn
      const { changes, documents = [], purge = false, value } = turn
      if (changes.length === 0 && documents.length === 0 && !key) return { ok: true, value, gone: nothingToPurge }
      const withdrawn = withdrawnBy(changes)
      const answers = key ? [{ id: key, answer: value }] : []
      const unsure = await this.#remember(withdrawn)
      if (unsure) return { ok: false, refusal: unsure }
      const failed = await this.#commit({ ...commitOf(this.id, changes), answers, documents, erases: purge })
      if (failed) {
        if (isUnclear(failed)) this.#doubtful = changes
        else if (withdrawn.length > 0) this.#halfTaken = [...this.#halfTaken, ...changes]
        // The store knows the key: this has been done before, and nothing of it was done now.
        if (failed === 'answer-exists' && key) return (await this.#firstAnswer<Value>(key)) ?? notSaved
        return { ok: false, refusal: this.#refusalOf(failed) }
      }
      if (changes.length > 0) this.#show(changes)
      await this.#remember(forgottenBy(changes))
      return { ok: true, value, gone: purge ? this.#parts.purger.ask() : nothingToPurge }
    })
  }

  /** `act` runs alone, on the board as it then is. */
  alone<Result>(act: (board: Board) => Promise<Result>): Promise<Result> {
    return this.#turns.take(() => act(this.board))
  }

  settled(): Promise<void> {
    return this.#turns.settled()
  }

  /** The decision; of what is refused, the first answer if it has been done before. */
  async #decided<Value>(
    decide: (board: Board) => Turn<Value>,
    key: string | undefined,
  ): Promise<Extract<Turn<Value>, { ok: true }> | Taken<Value>> {
    const first = async () => (key ? this.#firstAnswer<Value>(key) : null)
    try {
      const turn = decide(this.board)
      return turn.ok ? turn : ((await first()) ?? turn)
    } catch (error) {
      const answered = await first()
      if (answered?.ok) return answered
      throw error
    }
  }

  async #firstAnswer<Value>(key: string): Promise<Taken<Value> | null> {
    try {
      const first = await this.#parts.storage.answer(this.id, key)
      return first && { ok: true, value: first.answer as Value, gone: nothingToPurge }
    } catch (error) {
      return { ok: false, refusal: this.#refusalOf(idOf(error)) }
    }
  }

  /** Remembers what is deleted apart from the board. What is taken back, before: a crash in between then completes it (SPEC S8). */
  async #remember(withdrawn: EntityKey[]): Promise<Refusal | null> {
    if (withdrawn.length === 0) return null
    try {
      await this.#parts.storage.rememberWithdrawn(this.id, withdrawn)
      return null
    } catch (error) {
      return this.#refusalOf(idOf(error))
    }
  }

  /** Finds out whether a turn was stored whose commit failed, and shows it if so (SPEC R15). Null when that is clear. */
  async #endDoubt(): Promise<Refusal | null> {
    const changes = this.#doubtful
    if (changes === null) return null
    try {
      const isStored = await wasStored(this.#parts.storage, this.id, changes)
      this.#doubtful = null
      if (isStored) this.#show(changes)
      else if (withdrawnBy(changes).length > 0) this.#halfTaken = [...this.#halfTaken, ...changes]
      return null
    } catch (error) {
      return this.#refusalOf(idOf(error))
    }
  }

  /** Deletes what was remembered as taken back when the commit after it failed; until then the store takes no change of it. */
  async #finishTakingBack(): Promise<void> {
    const changes = this.#halfTaken
    const failed = await this.#commit({ ...commitOf(this.id, changes), erases: true })
    if (failed) {
      this.#refusalOf(failed)
      return
    }
    this.#halfTaken = []
    this.#show(changes)
    void this.#parts.purger.ask()
  }

  /** Null when it is stored, else what the storage says. */
  async #commit(commit: Commit): Promise<Failure | null> {
    try {
      await this.#parts.storage.commit(commit)
      return null
    } catch (error) {
      return idOf(error)
    }
  }

  #refusalOf(failure: Failure): Refusal {
    if (failure === 'board-unknown') return refuse('unknown-board')
    if (failure === 'key-withdrawn') return refuse('withdrawn')
    this.#parts.log.error({ error: failure }, 'a turn could not be stored')
    return refuse('not-saved')
  }

  #show(made: readonly Change[]): void {
    const before = this.#board
    const applied = applyChanges(before, made)
    const { board, changes } = collects(before, made) ? laidAnew(applied, made) : { board: applied, changes: made }
    this.#board = board
    const step = { before, changes }
    for (const look of [this.#looker, ...[...this.#watchers].map((watcher) => watcher.show)]) {
      try {
        look(this.#board, step)
      } catch (error) {
        this.#parts.log.error(faultOf(error), 'a watcher failed')
      }
    }
  }
}

type Failure = StorageError['id'] | 'unknown'

/** Whether a failure leaves open if anything was stored: the store itself rolls back what it refuses. */
const isUnclear = (failure: Failure) => failure === 'storage-failed' || failure === 'unknown'

const idOf = (error: unknown): Failure => (error instanceof StorageError ? error.id : 'unknown')
