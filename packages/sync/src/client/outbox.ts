import * as Y from 'yjs'
import type { Clock } from '../time/clock.ts'

/** Gathers updates on their way out. */
export interface Outbox {
  /** Sends it now when nothing was sent a moment ago; else together with what else comes up to then. */
  add(update: Uint8Array): void
  /** Sends what waits. */
  flush(): void
  /** Forgets what waits: something else has carried it. */
  clear(): void
}

/** A drag is then 40 frames a second at most, however fast the screen is. */
const BETWEEN_MS = 25

export function createOutbox(clock: Clock, send: (update: Uint8Array) => void): Outbox {
  let waiting: Uint8Array[] = []
  let freeAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}

  const take = () => {
    cancel()
    const taken = waiting
    waiting = []
    return taken
  }
  const flush = () => {
    const [first, ...rest] = take()
    if (first === undefined) return
    freeAt = clock.now() + BETWEEN_MS
    send(rest.length === 0 ? first : Y.mergeUpdates([first, ...rest]))
  }
  return {
    add(update) {
      waiting.push(update)
      if (waiting.length > 1) return
      const wait = freeAt - clock.now()
      if (wait <= 0) flush()
      else cancel = clock.after(wait, flush)
    },
    flush,
    clear: take,
  }
}
