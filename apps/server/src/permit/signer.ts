import { setImmediate as nextTurn } from 'node:timers/promises'
import { signBlinded } from '@firsthand/permits/issuer'

/** So many signatures (a third of a millisecond each) are made before everybody else is served again. */
const together = 5

/** Signs one batch after the other, a few at a time: a roomful of people who join at once holds nobody up. */
export class Signer {
  #last: Promise<unknown> = Promise.resolve()

  /** Blind signatures on the blinded values, in their order. Rejects with Error `blinded-invalid` when one can't be signed. */
  sign(pkcs8: string, blinded: readonly Uint8Array[]): Promise<Uint8Array[]> {
    const signed = this.#last.then(async () => {
      const signatures: Uint8Array[] = []
      for (const [at, value] of blinded.entries()) {
        if (at > 0 && at % together === 0) await nextTurn()
        signatures.push(signBlinded(pkcs8, value))
      }
      await nextTurn()
      return signatures
    })
    this.#last = signed.catch(() => {})
    return signed
  }
}
