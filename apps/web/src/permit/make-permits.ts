import { base64url } from '@firsthand/model'
import { blind, finalise, fromBase64url, preparePermit } from '@firsthand/permits/holder'
import type { Batch, Permit, Unsigned } from './permit.ts'
import type { Work } from './permit-maker.ts'

/** What a batch of permits begins with: random values, blinded for the key with modulus `n`. About a millisecond each. */
function makeBatch(n: string, count: number): Batch {
  const batch: Batch = { blinded: [], unsigned: [] }
  for (let made = 0; made < count; made += 1) {
    const message = preparePermit()
    const { blinded, inverse } = blind(n, message)
    batch.blinded.push(base64url(blinded))
    batch.unsigned.push({ message: base64url(message), inverse: base64url(inverse) })
  }
  return batch
}

/** The permits of a batch from the signatures on it: all of them, or an error. */
function finishBatch(n: string, unsigned: readonly Unsigned[], signatures: readonly string[]): Permit[] {
  const bytes = (text: string | undefined) => fromBase64url(text ?? '') ?? new Uint8Array()
  return unsigned.map(({ message, inverse }, at) => ({
    message,
    signature: base64url(finalise(n, bytes(message), bytes(signatures[at]), bytes(inverse))),
  }))
}

/** Does what a maker is asked for; null when the key must not be used, or a signature is not right. */
export function made(work: Work): Batch | Permit[] | null {
  try {
    return work.make === 'batch' ? makeBatch(work.n, work.count) : finishBatch(work.n, work.unsigned, work.signatures)
  } catch {
    return null
  }
}
