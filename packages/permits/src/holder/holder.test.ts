import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeKey, signBlinded, verifyPermit } from '../issuer/index.ts'
import { bytesOf, numberOf } from '../rsa/bytes.ts'
import { blindWith } from './blind.ts'
import { blind, finalise, fromBase64url, preparePermit } from './index.ts'
import { publicKey } from './public-key.ts'

let keys: { n: string; pkcs8: string }[] = []
beforeAll(async () => {
  keys = await Promise.all([makeKey(), makeKey(), makeKey()])
}, 60_000)
const key = (at: number) => keys[at] ?? { n: '', pkcs8: '' }
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const modulus = (n: bigint, length = 256) => Buffer.from(bytesOf(n, length)).toString('base64url')

test('a permit that was signed blind holds for its own message and key, and for no other', () => {
  fc.assert(
    fc.property(bytes(64), fc.nat(2), fc.nat(63), (message, at, changed) => {
      const { n, pkcs8 } = key(at)
      const { blinded, inverse } = blind(n, message)
      const signature = finalise(n, message, signBlinded(pkcs8, blinded), inverse)
      expect(verifyPermit(n, message, signature)).toBe(true)
      expect(verifyPermit(key((at + 1) % 3).n, message, signature)).toBe(false)
      const other = message.with(changed, (message[changed] ?? 0) ^ 1)
      expect(verifyPermit(n, other, signature)).toBe(false)
      // nothing that the issuer saw is in what is shown later
      expect(Buffer.from(signature).equals(blinded)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('the same message is blinded differently each time', () => {
  const message = preparePermit()
  const seen = Array.from({ length: 20 }, () => Buffer.from(blind(key(0).n, message).blinded).toString('hex'))
  expect(new Set(seen).size).toBe(20)
  expect(new Set(Array.from({ length: 20 }, () => Buffer.from(preparePermit()).toString('hex'))).size).toBe(20)
  expect(preparePermit()).toHaveLength(64)
})

test('a signature by another key, of another message, or bent by a bit is refused', () => {
  const { n, pkcs8 } = key(0)
  const message = preparePermit()
  const { blinded, inverse } = blind(n, message)
  const right = signBlinded(pkcs8, blinded)
  const wrong: [Uint8Array, Uint8Array, Uint8Array][] = [
    [message, signBlinded(key(1).pkcs8, blinded.with(0, 0)), inverse],
    [preparePermit(), right, inverse],
    [message, right.with(255, (right[255] ?? 0) ^ 1), inverse],
    [message, right, inverse.with(255, (inverse[255] ?? 0) ^ 1)],
    [message, new Uint8Array(256), inverse],
    [message, new Uint8Array(256).fill(255), inverse],
    [message, right.subarray(1), inverse],
    [message, right, inverse.subarray(1)],
    [message.subarray(1), right, inverse],
  ]
  for (const [of, signature, by] of wrong)
    expect(() => finalise(n, of, signature, by)).toThrow('permit-signature-invalid')
  expect(verifyPermit(n, message, finalise(n, message, right, inverse))).toBe(true)
})

test('a key that is not of 2048 bits, is even, or is no base64url is never used', () => {
  const n = numberOf(fromBase64url(key(0).n) ?? new Uint8Array())
  const message = preparePermit()
  const bad = [
    '',
    'AQAB',
    modulus(n + 1n),
    modulus(n >> 1n),
    modulus(n >> 1024n, 128),
    modulus((n << 2048n) + 1n, 512),
    `${key(0).n}A`,
    `AA${key(0).n}`,
    ` ${key(0).n.slice(1)}`,
    `${key(0).n.slice(0, -1)}=`,
  ]
  for (const wrong of bad) {
    expect(() => blind(wrong, message), wrong).toThrow('key-invalid')
    expect(() => finalise(wrong, message, new Uint8Array(256), new Uint8Array(256)), wrong).toThrow('key-invalid')
  }
})

test('whoever meets a factor of the key has been handed a bad one', () => {
  const bad = publicKey(3n * ((1n << 2046n) + 1n))
  const salt = new Uint8Array(48)
  expect(() => blindWith(bad, preparePermit(), salt, 6n)).toThrow('key-invalid')
  // of r that fit, two messages in three don't share the factor: some do
  const tried = Array.from({ length: 60 }, () => {
    try {
      return blindWith(bad, preparePermit(), salt, 2n) && 'blinded'
    } catch {
      return 'refused'
    }
  })
  expect(new Set(tried)).toEqual(new Set(['blinded', 'refused']))
})

test('only messages of 64 bytes are blinded', () => {
  for (const length of [0, 32, 63, 65]) expect(() => blind(key(0).n, new Uint8Array(length))).toThrow('message-invalid')
})

test('base64url is read as it is written, in its one way', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
      expect(fromBase64url(Buffer.from(any).toString('base64url'))).toEqual(new Uint8Array(any))
    }),
  )
  for (const foreign of ['A', 'AB', 'AAB', 'AA==', 'A+AA', 'A/AA', 'AA A', 'é'])
    expect(fromBase64url(foreign), foreign).toBeNull()
})
