import { type Audience, type Board, refuse } from '@firsthand/model'
import type { OpenBoard } from '../board/open-board.ts'
import { Feeds } from './feeds.ts'
import type { LiveLine } from './live-line.ts'

/** Everybody who has one board open live. */
export class LiveRoom {
  readonly feeds = new Feeds()
  readonly #board: OpenBoard
  readonly #lines = new Set<LiveLine>()
  #unwatch: (() => void) | null = null

  constructor(board: OpenBoard) {
    this.#board = board
  }

  /** Lets a line in, with everything up to now. Call what is returned when its socket has closed. */
  add(line: LiveLine): () => void {
    this.#unwatch ??= this.#board.watch({ show: (board) => this.#show(board), ended: () => this.#end() })
    this.#lines.add(line)
    line.refresh(this.#board.board, () => null)
    return () => {
      this.#lines.delete(line)
      if (this.#lines.size > 0) return
      this.#unwatch?.()
      this.#unwatch = null
    }
  }

  /** One version for each audience that somebody of is here. */
  #show(board: Board): void {
    const made = new Map<Audience, string | null>()
    for (const { audience } of this.#lines) {
      if (audience === null || made.has(audience)) continue
      const { news } = this.feeds.upTo(board, audience)
      made.set(audience, news && JSON.stringify(news))
    }
    for (const line of this.#lines) line.refresh(board, (audience) => made.get(audience) ?? null)
  }

  #end(): void {
    for (const line of this.#lines) line.end(refuse('unknown-board'))
  }
}
