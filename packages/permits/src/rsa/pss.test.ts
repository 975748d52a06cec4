import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { encodePss, isPssOf } from './pss.ts'

const message = randomBytes(64)
const encoded = () => encodePss(message, 2047, randomBytes(48))
/** Of 256 bytes, 207 are masked (158 zeros, a one, 48 of salt), 48 are the hash, and one ends it. */
const bent = (at: number, bit = 1) => {
  const bytes = encoded()
  return bytes.with(at, (bytes[at] ?? 0) ^ bit)
}

test('RFC 8017 §9.1 what was encoded is recognised, for its message and length of salt only', () => {
  expect(isPssOf(message, encoded(), 2047, 48)).toBe(true)
  expect(isPssOf(randomBytes(64), encoded(), 2047, 48)).toBe(false)
  expect(isPssOf(message, encoded(), 2047, 47)).toBe(false)
  expect(isPssOf(message, encoded().subarray(1), 2047, 48)).toBe(false)
})

test('RFC 8017 §9.1.2 every byte is looked at: those that must be zero, the one, the salt, the hash, the end, the spare bit', () => {
  for (let at = 0; at < 256; at += 1) expect(isPssOf(message, bent(at), 2047, 48), `byte ${at}`).toBe(false)
  expect(isPssOf(message, bent(0, 0x80), 2047, 48)).toBe(false)
})

test('a key too short for salt and hash is no key for PSS', () => {
  expect(() => encodePss(message, 767, randomBytes(48))).toThrow(RangeError)
})
