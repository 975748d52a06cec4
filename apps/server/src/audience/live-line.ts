import { type Audience, actorOf, type Board, type Person, type Refusal, refuse } from '@firsthand/model'
import { resume } from '../session/sign-in.ts'
import { audienceFor } from './audience-for.ts'
import type { Feed } from './feed.ts'
import { Message } from './message.ts'
import type { Outlet } from './outlet.ts'
import { youOf } from './you-of.ts'

export type LineOf = { person: string; session: string; wantsRoom: boolean; cursor: string | null }

/** One person's open live socket: what they are shown, and what they are told of themselves. */
export class LiveLine {
  readonly #outlet: Outlet
  readonly #of: LineOf
  readonly #feedOf: (audience: Audience) => Feed
  #feed: Feed | null = null
  /** Up to where its reader has been given the feed. */
  #cursor: string | null
  /** What is to be said to its person of themselves, and what it was made of last. */
  #you: Message | null = null
  #self: { person: Person; key: string | null } | null = null
  #isNew = true

  constructor(outlet: Outlet, of: LineOf, feedOf: (audience: Audience) => Feed) {
    this.#outlet = outlet
    this.#of = of
    this.#feedOf = feedOf
    this.#cursor = of.cursor
    outlet.onFree = () => this.catchUp()
  }

  /**
   * Looks at who this is on the board as it is now. A person who may no longer be here gets the reason and a final close; one whose
   * audience changed will get its picture whole.
   */
  look(board: Board): void {
    const who = resume(board, this.#of.person, this.#of.session)
    const audience = who.ok ? audienceFor(actorOf(who.person), this.#of.wantsRoom) : null
    if (!who.ok || audience === null) {
      this.end(who.ok ? refuse('not-allowed') : who.refusal)
      return
    }
    const { person } = who
    const you = youOf(board, person)
    const key = you.permits?.key ?? null
    if (this.#self?.person !== person || this.#self.key !== key) this.#you = new Message({ type: 'you', you })
    this.#self = { person, key }
    if (audience === this.#feed?.audience) return
    this.#feed = this.#feedOf(audience)
    this.#isNew = true
  }

  /**
   * Gives its reader everything that they lack, in one write. Whoever is still busy with what came before gets it together once they
   * have taken that: a slow line has little waiting here, and the latest is what it gets next (SPEC R12).
   */
  catchUp(): void {
    const feed = this.#feed
    if (!feed || !this.#outlet.isFree) return
    const messages = this.#you ? [this.#you] : []
    if (this.#isNew || this.#cursor !== feed.cursor) messages.push(feed.since(this.#cursor))
    this.#you = null
    this.#isNew = false
    this.#cursor = feed.cursor
    // What facilitators get holds links' secrets next to words of others: the size of it packed together would tell of both.
    if (messages.length > 0) this.#outlet.send(messages, feed.audience !== 'facilitators')
  }

  /** Says why and closes for good. */
  end(refusal: Refusal): void {
    this.#feed = null
    this.#outlet.end(refusal)
  }
}
