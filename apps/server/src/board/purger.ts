import type { Storage } from '@firsthand/store'
import type { Logger } from 'pino'

/**
 * Has erased words leave the free pages and logs of the store. A purge rewrites the file, so one that took long is followed by
 * a rest of four times as long: many edits in a row share a purge. The store itself remembers a purge that did not come about,
 * and makes up for it when it is opened next.
 */
export class Purger {
  readonly #storage: Storage
  readonly #log: Logger
  #waiting: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()
  #restUntil = 0
  readonly #stop = new AbortController()

  constructor(storage: Storage, log: Logger) {
    this.#storage = storage
    this.#log = log
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

  /** Begins no more purges; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#waiting
    await this.#running
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
    const began = Date.now()
    try {
      await this.#storage.purge()
    } catch (error) {
      this.#log.error({ error: (error as Error).name, message: (error as Error).message }, 'purge failed and stays due')
    }
    this.#restUntil = Date.now() + Math.min(60_000, (Date.now() - began) * 4)
  }
}
