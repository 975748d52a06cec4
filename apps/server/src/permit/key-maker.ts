import type { FreshKeys } from '@firsthand/model'
import { makeKey } from '@firsthand/permits/issuer'

/**
 * Keys for voice groups. One set is made ahead: whoever removes somebody does not wait for it. Making them takes other threads' time,
 * not this one's.
 */
export class KeyMaker {
  #spare: Promise<FreshKeys> | null = null

  /** The keys of one voice group, never given to anybody before. */
  async take(): Promise<FreshKeys> {
    const keys = this.#spare ?? make()
    this.#spare = null
    try {
      return await keys
    } finally {
      this.#spare ??= make()
      this.#spare.catch(() => {
        this.#spare = null
      })
    }
  }
}

async function make(): Promise<FreshKeys> {
  const [contribute, vote] = await Promise.all([makeKey(), makeKey()])
  return { contribute, vote }
}
