import { sha256 } from '@noble/hashes/sha2.js'
import { randomBytes } from '@noble/hashes/utils.js'
import { fromCrockford, toCrockford } from './crockford.ts'

/** An author's key: 16 random bytes, one per person and board, known to their browser and their slip only. */
export type Seed = Uint8Array

const check = (seed: Seed) => sha256(seed).subarray(0, 1)

/** A fresh author's key. */
export function newSeed(): Seed {
  return randomBytes(16)
}

/** The slip: seed and one check byte as 28 signs in groups of four, to print or write down. */
export function writeSlip(seed: Seed): string {
  const text = toCrockford(new Uint8Array([...seed, ...check(seed)]))
  return text.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** The seed of a slip as somebody typed it (spaces, dashes and case don't matter), or null when it was not written down right. */
export function readSlip(text: string): Seed | null {
  const bytes = fromCrockford(text.replace(/[\s\-–—.]/g, ''))
  if (bytes?.length !== 17) return null
  const seed = bytes.subarray(0, 16)
  return check(seed)[0] === bytes[16] ? seed : null
}
