import { type Clock, systemClock } from '../time/clock.ts'
import type { ClientSocket } from './client-socket.ts'

/** Everything that an open document has from outside, so that it also runs in a simulated world. */
export interface Surroundings {
  open(url: string): ClientSocket
  clock: Clock
  /** A number in [0, 1): spreads over time who comes back. */
  random(): number
  /** The next Yjs client id; null takes the random one that Yjs makes. */
  clientId: (() => number) | null
  /** Calls `listener` when a connection may be possible again or has to be looked at; returns how to stop. */
  wake(listener: () => void): () => void
  /** Told of errors that were thrown while a change from the server was taken in, by Yjs or by whoever observes the document. */
  onFault(error: unknown): void
}

/** The browser, or as much of it as there is. */
export const browser: Surroundings = {
  open: (url) => new WebSocket(url),
  // Time goes on while a device sleeps, which `performance.now` may not tell.
  clock: { ...systemClock, now: () => Date.now() },
  random: Math.random,
  clientId: null,
  wake(listener) {
    if (typeof window === 'undefined') return () => {}
    const seen = () => {
      if (document.visibilityState === 'visible') listener()
    }
    window.addEventListener('online', listener)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('online', listener)
      document.removeEventListener('visibilitychange', seen)
    }
  },
  onFault: (error) => globalThis.reportError?.(error),
}
