import { setTimeout as delay } from 'node:timers/promises'
import type { Storage } from '@firsthand/store'
import type { Logger } from 'pino'
import { faultOf } from '../health/fault-of.ts'

/** How often, in ms, the order of arrival is taken out of the store while people speak. */
const usualRound = 60_000
/** The longest that erased words wait after the last purge, in ms: they are to be gone within a minute (SPEC N5). */
const mostRest = 30_000
/** How long stopping waits for what is under way, in ms. */
const stopPatience = 5_000

/**
 * Has erased words, and the order in which anything came, leave the files of the store. A purge rewrites them, so one that
 * took long is followed by a rest of four times as long: many edits in a row share a purge. The store itself tries a purge again
 * that failed, and makes up for it when it is opened next.
 */
export class Purger {
  readonly #storage: Storage
  readonly #log: Logger
  readonly #round: number
  /** Where in a round this process's turns lie: drawn, so that they say nothing of when anybody wrote. */
  readonly #offset: number
  /** Boards whose order is still to be taken out, and the timer for that. */
  #untidy = new Set<string>()
  #soon: NodeJS.Timeout | null = null
  #waiting: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()
  #restUntil = 0
  readonly #stop = new AbortController()

  constructor(storage: Storage, log: Logger, round = usualRound) {
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
   * Something came to a board whose place in the order nobody is to learn from the files (SPEC N1): the board is written anew at the
   * next of this process's fixed moments, once a minute, together with the others that are due then.
   */
  askSoon(board: string): void {
    this.#untidy.add(board)
    if (this.#soon !== null || this.#stop.signal.aborted) return
    const untilNext = this.#round - ((performance.now() + this.#offset) % this.#round)
    this.#soon = setTimeout(() => {
      this.#soon = null
      this.#running = this.#running.then(() => this.#tidy())
    }, untilNext).unref()
  }

  /**
   * Begins no more purges; what was to come soon is done now. Resolves when all has ended, or when a reader of the files makes it
   * wait: closing the store then leaves it for the next open.
   */
  async stop(): Promise<void> {
    this.#stop.abort()
    if (this.#soon !== null) clearTimeout(this.#soon)
    this.#soon = null
    await Promise.race([this.#ended(), delay(stopPatience, undefined, { ref: false })])
  }

  async #ended(): Promise<void> {
    await this.#waiting
    await this.#running
    await this.#tidy()
  }

  #rest(): Promise<void> {
    const rest = this.#restUntil - performance.now()
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
    // A purge rewrites all boards.
    const tidied = this.#untidy
    this.#untidy = new Set()
    const began = performance.now()
    try {
      await this.#storage.purge()
    } catch (error) {
      this.#failed(error, 'purge failed and stays due', tidied)
    }
    this.#restUntil = performance.now() + Math.min(mostRest, (performance.now() - began) * 4)
  }

  async #tidy(): Promise<void> {
    const boards = this.#untidy
    this.#untidy = new Set()
    if (boards.size === 0) return
    try {
      await this.#storage.tidy([...boards].sort())
    } catch (error) {
      this.#failed(error, 'boards could not be tidied and stay due', boards)
    }
  }

  #failed(error: unknown, what: string, boards: ReadonlySet<string>): void {
    this.#log.error(faultOf(error), what)
    for (const board of boards) this.askSoon(board)
  }
}
