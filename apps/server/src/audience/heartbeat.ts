import { closeCodes } from '@firsthand/model'
import type { Outlet } from './outlet.ts'

/** How often each socket is asked whether somebody is there, in ms: one that is gone is noticed after two times this (18 s). */
const between = 9000
/** The sockets of a server are asked in so many groups, one after the other, so that thousands are not asked at once. */
const groups = 9

/** Notices sockets whose other end is gone or takes nothing any more, and sends them away to come back (SPEC R13). */
export class Heartbeat {
  readonly #groups = Array.from({ length: groups }, () => new Set<Outlet>())
  readonly #timer: NodeJS.Timeout
  #now = 0
  #next = 0

  constructor(period = between) {
    this.#timer = setInterval(() => this.#beat(), period / groups)
    this.#timer.unref()
  }

  /** Watches over an outlet. Call what is returned when its socket has closed. */
  watch(outlet: Outlet): () => void {
    const group = this.#groups[this.#next++ % groups]
    group?.add(outlet)
    return () => group?.delete(outlet)
  }

  #beat(): void {
    for (const outlet of this.#groups[this.#now++ % groups] ?? []) {
      if (!outlet.isThere()) outlet.dismiss(closeCodes.tooSlow, 'too-slow')
    }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
