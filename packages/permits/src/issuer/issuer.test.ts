import { createPublicKey, randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { blind, finalise, preparePermit } from '../holder/index.ts'
import { bytesOf, numberOf } from '../rsa/bytes.ts'
import { bounded } from './bounded.ts'
import { makeKey, signBlinded, verifyPermit } from './index.ts'
import { checkSigned } from './sign-blinded.ts'

let key = { n: '', pkcs8: '' }
beforeAll(async () => {
  key = await makeKey()
}, 60_000)
const modulus = () => Buffer.from(key.n, 'base64url')

test('a key has 2048 bits and e = 65537, and no two are the same', async () => {
  expect(modulus()).toHaveLength(256)
  expect((modulus()[0] ?? 0) >= 128).toBe(true)
  expect(createPublicKey({ key: { kty: 'RSA', n: key.n, e: 'AQAB' }, format: 'jwk' }).asymmetricKeyDetails).toEqual({
    modulusLength: 2048,
    publicExponent: 65537n,
  })
  expect((await makeKey()).n).not.toBe(key.n)
})

test('what has another length, or is not less than the modulus, is not signed', () => {
  const n = numberOf(modulus())
  for (const wrong of [
    new Uint8Array(0),
    new Uint8Array(255),
    new Uint8Array(257),
    modulus(),
    bytesOf(n + 1n, 256),
    new Uint8Array(256).fill(255),
  ])
    expect(() => signBlinded(key.pkcs8, wrong)).toThrow('blinded-invalid')
  expect(signBlinded(key.pkcs8, bytesOf(n - 1n, 256))).toEqual(bytesOf(n - 1n, 256))
  expect(signBlinded(key.pkcs8, bytesOf(1n, 256))).toEqual(bytesOf(1n, 256))
})

test('RFC 9474 §4.3 a signature that a fault has bent is not given out', () => {
  const open = createPublicKey({ key: { kty: 'RSA', n: key.n, e: 'AQAB' }, format: 'jwk' })
  const { blinded } = blind(key.n, preparePermit())
  const signature = signBlinded(key.pkcs8, blinded)
  expect(() => checkSigned(open, blinded, signature)).not.toThrow()
  expect(() => checkSigned(open, blinded, signature.with(255, (signature[255] ?? 0) ^ 1))).toThrow('signing-failed')
})

test('the same blinded value gets the same signature', () => {
  const { blinded } = blind(key.n, preparePermit())
  expect(signBlinded(key.pkcs8, blinded)).toEqual(signBlinded(key.pkcs8, blinded))
})

test('a permit with a message or signature of another length, or of chance, does not hold', () => {
  const message = preparePermit()
  const { blinded, inverse } = blind(key.n, message)
  const signature = finalise(key.n, message, signBlinded(key.pkcs8, blinded), inverse)
  expect(verifyPermit(key.n, message, signature)).toBe(true)
  expect(verifyPermit(key.n, message.subarray(1), signature)).toBe(false)
  expect(verifyPermit(key.n, new Uint8Array(0), signature)).toBe(false)
  expect(verifyPermit(key.n, message, signature.subarray(1))).toBe(false)
  expect(verifyPermit(key.n, message, new Uint8Array(256))).toBe(false)
  expect(verifyPermit(key.n, message, new Uint8Array(256).fill(255))).toBe(false)
  for (let at = 0; at < 50; at += 1) expect(verifyPermit(key.n, message, randomBytes(256))).toBe(false)
})

test('only so many keys are kept at hand; the one unused for longest goes first', () => {
  const made: string[] = []
  const keep = bounded(2, (from) => {
    if (from === 'bad') throw new Error('bad')
    made.push(from)
    return from.toUpperCase()
  })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(keep)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  expect(() => keep('bad')).toThrow('bad')
  expect(keep('a')).toBe('A')
})
