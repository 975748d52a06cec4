import type { Storage } from '@firsthand/store'
import type { Logger } from 'pino'

/**
 * Has erased words leave the free pages and logs of the store. A purge rewrites the file, so one that took long is followed by
 * a rest of four times as long: many edits in a row share a purge. The store itself remembers a purge that a crash prevented.
 */
export class Purger {
  readonly #storage: Storage
  readonly #log: Logger
  #waiting: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()
  #restUntil = 0

  constructor(storage: Storage, log: Logger) {
    this.#storage = storage
    this.#log = log
  }

  /** Resolves when everything erased until now is gone for good, or when that failed and stays due. */
  ask(): Promise<void> {
    this.#waiting ??= this.#running.then(async () => {
      const rest = this.#restUntil - Date.now()
      if (rest > 0) await new Promise<void>((done) => setTimeout(done, rest))
      this.#waiting = null
      this.#running = this.#purge()
      await this.#running
    })
    return this.#waiting
  }

  /** Resolves when no purge is under way or asked for. */
  async settled(): Promise<void> {
    await this.#waiting
    await this.#running
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
