/** How many acts may come at once, and how many per second after that. */
export type Rate = { burst: number; perSecond: number }

type Bucket = { left: number; at: number }

/**
 * Token buckets by key. Keys are sessions, boards, voice groups: never addresses, so that nothing about a device has to be
 * looked at, and people behind one router don't share an allowance.
 */
export class Allowance {
  readonly #rate: Rate
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate
    this.#now = now
  }

  /** Takes one: null when it was there, else the whole seconds until there will be one. */
  take(key: string): number | null {
    const { burst, perSecond } = this.#rate
    const now = this.#now()
    const bucket = this.#buckets.get(key) ?? { left: burst, at: now }
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    bucket.at = now
    this.#buckets.set(key, bucket)
    if (this.#buckets.size > 10_000) this.#forgetFull(now)
    if (bucket.left < 1) return Math.ceil((1 - bucket.left) / perSecond)
    bucket.left -= 1
    return null
  }

  /** A full bucket says nothing that a new one doesn't. */
  #forgetFull(now: number): void {
    const { burst, perSecond } = this.#rate
    for (const [key, bucket] of this.#buckets) {
      if (bucket.left + ((now - bucket.at) / 1000) * perSecond >= burst) this.#buckets.delete(key)
    }
  }
}
