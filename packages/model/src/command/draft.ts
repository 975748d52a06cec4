import { applyChanges, type Board, type Change } from '../board/board.ts'
import type { Progress } from '../board/board-facts.ts'
import type { Entity, EntityKey } from '../board/entity.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { chainEntry } from '../record/chain.ts'
import type { Recorded } from '../record/record-entry.ts'

/** Changes under way: what a decision writes, visible to its own later steps. */
export class Draft {
  readonly changes: Change[] = []
  /** Whether words left the store by this decision, or their order must: free pages and logs have to be cleaned too. */
  purge = false
  #board: Board
  /** Changes that this board doesn't have yet. */
  #unseen: Change[] = []
  /** Collections of the board that this draft has made: nobody else holds them. */
  readonly #owned = new Set<unknown>()
  readonly now: Date

  constructor(board: Board, now: Date) {
    this.#board = board
    this.now = now
  }

  /** The board with everything changed so far. Made when somebody looks: most decisions don't after their last change. */
  get board(): Board {
    if (this.#unseen.length > 0) this.#board = applyChanges(this.#board, this.#unseen, this.#owned)
    this.#unseen = []
    return this.#board
  }

  put(...entities: Entity[]): this {
    return this.#change(entities.map((put) => ({ put })))
  }

  del(...keys: EntityKey[]): this {
    return this.#change(keys.map((del) => ({ del })))
  }

  contribution(contribution: Contribution, change: Partial<Contribution>): this {
    return this.put({ ...contribution, ...change })
  }

  progress(change: Partial<Progress>): this {
    return this.put({ ...this.board.progress, ...change })
  }

  /** Adds a line to the session record. */
  record(entry: Recorded): this {
    return this.put(chainEntry(this.board.board.id, this.board.record, entry, this.now))
  }

  #change(changes: Change[]): this {
    this.changes.push(...changes)
    this.#unseen.push(...changes)
    return this
  }
}
