import { type Audience, type Board, refuse } from '@firsthand/model'
import type { OpenBoard, Step } from '../board/open-board.ts'
import { Feed } from './feed.ts'
import type { LiveLine } from './live-line.ts'

/** How long the feeds of a board that nobody watches are kept, in ms: whoever comes back sooner gets only what they missed. */
const keptFor = 120_000

/** Everybody who has one board open live, and what each audience of it has been shown. */
export class LiveRoom {
  readonly #board: OpenBoard
  readonly #kept: number
  readonly #lines = new Set<LiveLine>()
  readonly #feeds = new Map<Audience, Feed>()
  #unwatch: (() => void) | null = null
  #forget: NodeJS.Timeout | null = null

  constructor(board: OpenBoard, kept = keptFor) {
    this.#board = board
    this.#kept = kept
  }

  /** The audience's feed, up to the board as it is now. */
  feed(audience: Audience): Feed {
    const { board } = this.#board
    const feed = this.#feeds.get(audience) ?? new Feed(audience, board)
    this.#feeds.set(audience, feed)
    feed.follow(board)
    if (this.#lines.size === 0) this.#forgetLater()
    return feed
  }

  /** Lets a line in, with everything up to now. Call what is returned when its socket has closed. */
  add(line: LiveLine): () => void {
    if (this.#forget) clearTimeout(this.#forget)
    this.#forget = null
    this.#unwatch ??= this.#board.watch({ show: (board, step) => this.#show(board, step), ended: () => this.#end() })
    this.#lines.add(line)
    line.look(this.#board.board)
    line.catchUp()
    return () => {
      this.#lines.delete(line)
      if (this.#lines.size > 0) return
      this.#unwatch?.()
      this.#unwatch = null
      this.#forgetLater()
    }
  }

  /** One version for each audience, right after a commit. Who is who is looked at again only when that may have changed. */
  #show(board: Board, step: Step): void {
    for (const feed of this.#feeds.values()) feed.follow(board, step)
    const { people, sessions, keys } = step.before
    const isPeopled = people !== board.people || sessions !== board.sessions || keys !== board.keys
    for (const line of this.#lines) {
      if (isPeopled) line.look(board)
      line.catchUp()
    }
  }

  #forgetLater(): void {
    if (this.#forget) clearTimeout(this.#forget)
    this.#forget = setTimeout(() => this.#feeds.clear(), this.#kept).unref()
  }

  #end(): void {
    for (const line of this.#lines) line.end(refuse('unknown-board'))
  }
}
