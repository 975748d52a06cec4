/** Where time comes from, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number
  /** Does `act` once after so many ms; returns how to call it off. */
  after(ms: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms)
    // In a browser a timer is a number, and keeps nothing alive.
    if (typeof timer === 'object') timer.unref()
    return () => clearTimeout(timer)
  },
}
