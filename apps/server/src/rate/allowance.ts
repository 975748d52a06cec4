/** How many acts may come at once, and how many per second after that. */
export type Rate = { burst: number; perSecond: number }

const second = 1000

/** What sixty sixtieths may be short of one. */
const rounding = 1e-9

/**
 * Token buckets by key. Keys are sessions, boards, voice groups, contributions: never addresses, so that nothing about a device
 * has to be looked at, and people behind one router don't share an allowance.
 *
 * What it keeps in memory must not say what came together: a bucket holds how much is used and no time. All of an allowance fill
 * with the same second, and a bucket that is full is forgotten then, also when nobody asks any more.
 */
export class Allowance {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #used = new Map<string, number>()
  /** The second until which all buckets are filled. */
  #second = 0
  #filling: NodeJS.Timeout | null = null

  /** `now` gives milliseconds that never go back. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate
    this.#now = now
  }

  /** How many keys it knows at the moment. */
  get size(): number {
    return this.#used.size
  }

  /** Takes one: null when it was there, else the whole seconds until there will be one. */
  take(key: string): number | null {
    this.#fill()
    const { burst, perSecond } = this.#rate
    const used = this.#used.get(key) ?? 0
    const missing = used + 1 - burst
    if (missing > rounding) return Math.ceil(missing / perSecond - rounding)
    this.#used.set(key, used + 1)
    this.#filling ??= setInterval(() => this.#fill(), second).unref()
    return null
  }

  #fill(): void {
    const now = Math.floor(this.#now() / second)
    const more = (now - this.#second) * this.#rate.perSecond
    this.#second = now
    if (more === 0) return
    for (const [key, used] of this.#used) {
      if (used - more > rounding) this.#used.set(key, used - more)
      else this.#used.delete(key)
    }
    if (this.#used.size > 0 || !this.#filling) return
    clearInterval(this.#filling)
    this.#filling = null
  }
}
