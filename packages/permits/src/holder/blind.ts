import { randomBytes } from '@noble/hashes/utils.js'
import { bytesOf, numberOf } from '../rsa/bytes.ts'
import { inverseOf, toPublicPower } from '../rsa/modular.ts'
import { encodePss, HASH } from '../rsa/pss.ts'
import { MESSAGE } from './prepare-permit.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'

/** What is sent to be signed, and the inverse of r, with which the signature on it is unblinded. 256 bytes each. */
export type Blinded = { blinded: Uint8Array; inverse: Uint8Array }

/**
 * Blind of RFC 9474 §4.2 for RSABSSA-SHA384-PSS-Randomized: hides a permit's message (64 bytes, from `preparePermit`) from the issuer
 * with modulus `n` (base64url). Keep message and inverse; send only what is blinded: it says nothing about either.
 * Throws Error `key-invalid` for a key that must not be used, `message-invalid` for a message of another length.
 */
export function blind(n: string, message: Uint8Array): Blinded {
  const key = readPublicKey(n)
  if (message.length !== MESSAGE) throw new Error('message-invalid')
  return blindWith(key, message, randomBytes(HASH), randomBelow(key))
}

/** Blind (RFC 9474 §4.2) with the salt and r that the caller drew; each of them may be used once. */
export function blindWith({ n, bits, bytes }: PublicKey, message: Uint8Array, salt: Uint8Array, r: bigint): Blinded {
  const m = numberOf(encodePss(message, bits - 1, salt)) // steps 1–3
  // Steps 4, 5 and 7, 8. A factor of n is never met by chance: whoever meets one has been handed a bad key.
  const inverse = inverseOf(r, n)
  if (inverse === null || inverseOf(m, n) === null) throw new Error('key-invalid')
  const x = toPublicPower(r, n) // step 9
  return { blinded: bytesOf((m * x) % n, bytes), inverse: bytesOf(inverse, bytes) } // steps 10–12
}

/** random_integer_uniform(1, n) of RFC 9474 §4.2, step 6: drawn again while it doesn't fit, so that no number is likelier than another. */
function randomBelow({ n, bytes }: PublicKey): bigint {
  for (;;) {
    const drawn = numberOf(randomBytes(bytes))
    if (drawn > 0n && drawn < n) return drawn
  }
}
