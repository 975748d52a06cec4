import { randomBytes } from '@noble/hashes/utils.js'

/** Bytes of a permit's message: 32 of the randomizing prefix and 32 of the random value itself. */
export const MESSAGE = 64

/**
 * A fresh permit's message, 64 random bytes. Prepare of RFC 9474 §4.1 (PrepareRandomize) puts 32 random bytes before the message;
 * the message is 32 random bytes too. Random from `crypto.getRandomValues`, which plain http has as well.
 */
export function preparePermit(): Uint8Array {
  return randomBytes(MESSAGE)
}
