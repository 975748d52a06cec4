import { sha384 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

/** Bytes of SHA-384, and of the salt in RSABSSA-SHA384-PSS-Randomized (RFC 9474 §5). */
export const HASH = 48
/** The last byte of every encoded message (RFC 8017 §9.1.1, step 12). */
const TRAILER = 0xbc

/** MGF1 with SHA-384 (RFC 8017 §B.2.1): so many bytes that follow from a seed. */
function mask(seed: Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / HASH) }, (_, count) =>
    sha384(concatBytes(seed, new Uint8Array([count >>> 24, count >>> 16, count >>> 8, count]))),
  )
  return concatBytes(...blocks).subarray(0, length)
}

const xor = (one: Uint8Array, other: Uint8Array) => one.map((byte, at) => byte ^ (other[at] ?? 0))

/** H of RFC 8017 §9.1: the hash over eight zeros, the message's hash, and the salt. */
const saltedHash = (message: Uint8Array, salt: Uint8Array) =>
  sha384(concatBytes(new Uint8Array(8), sha384(message), salt))

/** How many bits of the first byte must be 0. */
const spareBits = (bits: number) => 8 * Math.ceil(bits / 8) - bits

/** EMSA-PSS-ENCODE (RFC 8017 §9.1.1) with SHA-384 and MGF1, for a modulus of bits + 1 bits. The salt is given by the caller. */
export function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Uint8Array {
  const length = Math.ceil(bits / 8)
  const padding = length - salt.length - HASH - 2
  if (padding < 0) throw new RangeError('key too short')
  const hash = saltedHash(message, salt)
  const block = concatBytes(new Uint8Array(padding), new Uint8Array([1]), salt)
  const masked = xor(block, mask(hash, block.length))
  masked[0] = (masked[0] ?? 0) & (0xff >> spareBits(bits))
  return concatBytes(masked, hash, new Uint8Array([TRAILER]))
}

/** EMSA-PSS-VERIFY (RFC 8017 §9.1.2): whether an encoded message is one of this message, with a salt of this length. */
export function isPssOf(message: Uint8Array, encoded: Uint8Array, bits: number, saltLength: number): boolean {
  const length = Math.ceil(bits / 8)
  const padding = length - saltLength - HASH - 2
  if (encoded.length !== length || padding < 0 || encoded[length - 1] !== TRAILER) return false
  const masked = encoded.subarray(0, length - HASH - 1)
  const hash = encoded.subarray(length - HASH - 1, length - 1)
  const spare = 0xff >> spareBits(bits)
  if ((masked[0] ?? 0) & ~spare) return false
  const block = xor(masked, mask(hash, masked.length))
  block[0] = (block[0] ?? 0) & spare
  if (block.subarray(0, padding).some((byte) => byte !== 0) || block[padding] !== 1) return false
  const right = saltedHash(message, block.subarray(padding + 1))
  return right.every((byte, at) => byte === hash[at])
}
