import { setTimeout as delay } from 'node:timers/promises'

/** How fast the demo goes: all at once, the beginning in half a minute, or as people do. */
export type Speed = 'at-once' | 'quick' | 'human'

const rates: Record<Speed, number> = { 'at-once': 0, quick: 0.02, human: 1 }

/** The time that people take. Every pause ends at once, by an AbortError, when the demo is over. */
export class Pace {
  speed: Speed
  readonly over: AbortSignal

  constructor(speed: Speed, over: AbortSignal) {
    this.speed = speed
    this.over = over
  }

  /** Waits for something; ends by an AbortError too when the demo is over. */
  async until<Result>(awaited: Promise<Result>): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>()
    const stop = () => reject(this.over.reason)
    if (this.over.aborted) stop()
    this.over.addEventListener('abort', stop)
    try {
      return await Promise.race([awaited, promise])
    } finally {
      this.over.removeEventListener('abort', stop)
    }
  }

  /** Between so many seconds at human speed. */
  async pause(least: number, most = least): Promise<void> {
    const seconds = least + Math.random() * (most - least)
    await delay(seconds * 1000 * rates[this.speed], undefined, { signal: this.over })
  }
}
