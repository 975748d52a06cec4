import { type Audience, actorOf, type Board, type LiveFrame, type Refusal, refuse } from '@firsthand/model'
import type { WebSocket } from 'ws'
import { resume } from '../session/sign-in.ts'
import { audienceFor } from './audience-for.ts'
import type { Feeds } from './feeds.ts'
import { sayGoodbye } from './goodbye.ts'
import { youOf } from './you-of.ts'

/** Bytes that may wait for a slow device before its line is cut; it comes back with its cursor. */
const backlogLimit = 8 * 1024 * 1024

export type LineOf = { person: string; session: string; wantsRoom: boolean; cursor: string | null }

/** One person's open live socket: what they are shown, and what they are told of themselves. */
export class LiveLine {
  readonly #socket: WebSocket
  readonly #of: LineOf
  readonly #feeds: Feeds
  #audience: Audience | null = null
  #saidYou = ''

  constructor(socket: WebSocket, of: LineOf, feeds: Feeds) {
    this.#socket = socket
    this.#of = of
    this.#feeds = feeds
  }

  /**
   * Brings the line up to the board as it is now, right after a commit. `news` is what an audience missed, made once for all its
   * lines. A person who may no longer be here gets the reason and a final close; one whose audience changed gets it whole.
   */
  refresh(board: Board, news: (audience: Audience) => string | null): void {
    const who = resume(board, this.#of.person, this.#of.session)
    if (!who.ok) {
      this.end(who.refusal)
      return
    }
    const audience = audienceFor(actorOf(who.person), this.#of.wantsRoom)
    if (audience === null) {
      this.end(refuse('not-allowed'))
      return
    }
    const you = JSON.stringify({ type: 'you', you: youOf(board, who.person) } satisfies LiveFrame)
    if (you !== this.#saidYou) this.#send(you)
    this.#saidYou = you
    if (audience === this.#audience) {
      const missed = news(audience)
      if (missed) this.#send(missed)
      return
    }
    const { feed } = this.#feeds.upTo(board, audience)
    const first = this.#audience === null
    this.#audience = audience
    this.#send(JSON.stringify(first ? feed.since(this.#of.cursor) : feed.full()))
  }

  get audience(): Audience | null {
    return this.#audience
  }

  /** Says why and closes for good. */
  end(refusal: Refusal): void {
    sayGoodbye(this.#socket, refusal)
  }

  /** What facilitators get holds links' secrets next to words of others: the size of it packed together would tell of both. */
  #send(text: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#socket.bufferedAmount > backlogLimit) this.#socket.terminate()
    else this.#socket.send(text, { compress: this.#audience !== 'facilitators' })
  }
}
