import { bytesOf, numberOf } from '../rsa/bytes.ts'
import { toPublicPower } from '../rsa/modular.ts'
import { HASH, isPssOf } from '../rsa/pss.ts'
import { MESSAGE } from './prepare-permit.ts'
import { type PublicKey, readPublicKey } from './public-key.ts'

/**
 * Finalize of RFC 9474 §4.4: the permit's signature (256 bytes) from what the issuer made of the blinded message, and the inverse kept
 * since blinding. Throws Error `permit-signature-invalid` when it is no signature of this message by this key,
 * `key-invalid` for a key that must not be used.
 */
export function finalise(
  n: string,
  message: Uint8Array,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = readPublicKey(n)
  if (message.length !== MESSAGE) throw new Error('permit-signature-invalid')
  return finaliseWith(key, message, blindSignature, inverse, HASH)
}

/** Finalize (RFC 9474 §4.4) with a salt of any length. */
export function finaliseWith(
  { n, bits, bytes }: PublicKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  inverse: Uint8Array,
  saltLength: number,
): Uint8Array<ArrayBuffer> {
  if (blindSignature.length !== bytes || inverse.length !== bytes) throw new Error('permit-signature-invalid') // step 1
  const s = (numberOf(blindSignature) * numberOf(inverse)) % n // steps 2, 3
  // Step 5: RSASSA-PSS-VERIFY (RFC 8017 §8.1.2). Keys have whole bytes of bits, so an encoded message is as long as its key.
  if (!isPssOf(message, bytesOf(toPublicPower(s, n), bytes), bits - 1, saltLength)) {
    throw new Error('permit-signature-invalid') // step 6
  }
  return bytesOf(s, bytes)
}
