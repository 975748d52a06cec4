import type { Storage } from '@firsthand/store'
import type { Logger } from 'pino'
import { faultOf } from '../health/fault-of.ts'

/** How often, in ms, the order of arrival is taken out of the store while people speak. */
const usualRound = 60_000
/** A purge holds up what is to be stored meanwhile: for the order's sake at most this part of the time. */
const mostOfTheTime = 1 / 100

/**
 * Has erased words, and the order in which anything came, leave the files of the store. A purge rewrites the file, so one that
 * took long is followed by a rest of four times as long: many edits in a row share a purge. The store itself tries again what
 * failed, and makes up for it when it is opened next.
 */
export class Purger {
  readonly #storage: Storage
  readonly #log: Logger
  readonly #round: number
  /** Where in a round this process's turns lie: drawn, so that they say nothing of when anybody wrote. */
  readonly #offset: number
  #soon: NodeJS.Timeout | null = null
  #waiting: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()
  #restUntil = 0
  #soonNotBefore = 0
  readonly #stop = new AbortController()

  constructor(storage: Storage, log: Logger, { round = usualRound } = {}) {
    this.#storage = storage
    this.#log = log
    this.#round = round
    this.#offset = Math.random() * round
  }

  /** Resolves when everything erased until now is gone for good, or when that failed and stays due. */
  ask(): Promise<void> {
    this.#waiting ??= this.#running.then(async () => {
      await this.#rest()
      this.#waiting = null
      this.#running = this.#stop.signal.aborted ? Promise.resolve() : this.#purge()
      await this.#running
    })
    return this.#waiting
  }

  /**
   * Something came whose place in the order nobody is to learn from the files (SPEC N1): a purge follows at the next of this
   * process's fixed moments, about once a minute; on a large store more seldom, so that it takes a hundredth of the time at most.
   */
  askSoon(): void {
    if (this.#soon !== null || this.#stop.signal.aborted) return
    const from = Math.max(Date.now(), this.#soonNotBefore)
    const untilNext = this.#round - ((from - this.#offset) % this.#round)
    this.#soon = setTimeout(() => this.#turn(), from - Date.now() + untilNext).unref()
  }

  #turn(): void {
    if (Date.now() >= this.#soonNotBefore) {
      void this.ask()
      return
    }
    // Asked for during a purge that took long: only now it is known how long.
    this.#soon = null
    this.askSoon()
  }

  /** Begins no more purges than one that is to come soon; resolves when the last has ended. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#waiting
    await this.#running
    if (this.#soon !== null) await this.#purge()
  }

  #rest(): Promise<void> {
    const rest = this.#restUntil - Date.now()
    const { signal } = this.#stop
    if (rest <= 0 || signal.aborted) return Promise.resolve()
    return new Promise((done) => {
      const timer = setTimeout(done, rest)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        done()
      })
    })
  }

  async #purge(): Promise<void> {
    // This run does what was to come soon.
    if (this.#soon !== null) clearTimeout(this.#soon)
    this.#soon = null
    const began = Date.now()
    try {
      await this.#storage.purge()
    } catch (error) {
      this.#log.error(faultOf(error), 'purge failed and stays due')
    }
    const ended = Date.now()
    this.#restUntil = ended + Math.min(60_000, (ended - began) * 4)
    this.#soonNotBefore = ended + (ended - began) / mostOfTheTime - this.#round
  }
}
