import type { Audience, Board, PutFrame } from '@firsthand/model'
import { Feed } from './feed.ts'

/** The feeds of one board. They last as long as the board is in memory, so that whoever comes back gets only what they missed. */
export class Feeds {
  readonly #feeds = new Map<Audience, Feed>()

  /** The audience's feed, brought up to the board. `news` is for those who are listening already. */
  upTo(board: Board, audience: Audience): { feed: Feed; news: PutFrame | null } {
    const known = this.#feeds.get(audience)
    if (known) return { feed: known, news: known.catchUp(board) }
    const feed = new Feed(audience, board)
    this.#feeds.set(audience, feed)
    return { feed, news: null }
  }
}
