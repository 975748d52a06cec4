/** Time and chance, so that tests can hold both still. */
export type Clock = {
  random: () => number
  setTimer: (what: () => void, ms: number) => unknown
  clearTimer: (timer: unknown) => void
}

export const browserClock: Clock = {
  random: Math.random,
  setTimer: (what, ms) => setTimeout(what, ms),
  clearTimer: (timer) => clearTimeout(timer as number),
}

/** A random while between two numbers of ms. */
export const between = ({ random }: Clock, { least, most }: { least: number; most: number }) =>
  least + random() * (most - least)

/** Resolves after so many ms. */
export const pause = ({ setTimer }: Clock, ms: number) => new Promise<void>((done) => setTimer(done, ms))
