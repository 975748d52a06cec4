import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url } from '../ids/base64url.ts'
import { fromCrockford, toCrockford } from './crockford.ts'
import { deriveAuthorKey, hashSecret } from './derive.ts'
import { readSlip, writeSlip } from './slip.ts'

const board = 'AAAAAAAAAAAAAAAAAAAAAA'
const bytes = (n: number) => fc.uint8Array({ minLength: n, maxLength: n })

test('N10 a slip opens what it was written for, however it is typed, and a slip written down wrong is noticed', () => {
  fc.assert(
    fc.property(bytes(16), fc.nat(27), (seed, at) => {
      const slip = writeSlip(seed)
      expect(slip).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readSlip(slip.toLowerCase().replaceAll(' ', '-').replaceAll('1', 'l').replaceAll('0', 'o'))).toEqual(seed)
      const signs = slip.replaceAll(' ', '')
      expect(readSlip(signs.slice(0, at))).toBeNull()
    }),
  )
  expect(readSlip('U'.repeat(28))).toBeNull()
})

test('N10 most wrong slips are refused: one check byte', () => {
  const seed = new Uint8Array(16).fill(7)
  const slip = writeSlip(seed).replaceAll(' ', '')
  const wrong = [...slip].filter((_, at) =>
    readSlip(`${slip.slice(0, at)}${slip[at] === 'A' ? 'B' : 'A'}${slip.slice(at + 1)}`),
  )
  expect(wrong.length).toBeLessThan(3)
})

test('N11 ids and secrets of contributions follow from seed, board and number, and from nothing else', () => {
  const seed = new Uint8Array(16).fill(1)
  const key = deriveAuthorKey(seed, board, 0)
  expect(deriveAuthorKey(seed, board, 0)).toEqual(key)
  expect(key.id).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(key.secretHash).toBe(hashSecret(key.secret))
  const others = [
    deriveAuthorKey(seed, board, 1),
    deriveAuthorKey(seed, `B${board.slice(1)}`, 0),
    deriveAuthorKey(new Uint8Array(16), board, 0),
  ]
  for (const other of others) expect([other.id, other.secret]).not.toContain(key.id)
  expect(new Set([key, ...others].map(({ id }) => id)).size).toBe(4)
  // known answer, so that a changed derivation, which would orphan every slip, is noticed
  expect(key.id).toBe(knownId)
})
const knownId = 'aUEYGt0zINlHI_5OIGx6Hw'

test('base64url as in RFC 4648 §10', () => {
  const ascii = (text: string) => base64url(new Uint8Array([...text].map((sign) => sign.charCodeAt(0))))
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(ascii)).toEqual([
    '',
    'Zg',
    'Zm8',
    'Zm9v',
    'Zm9vYg',
    'Zm9vYmE',
    'Zm9vYmFy',
  ])
  expect(base64url(new Uint8Array([251, 255]))).toBe('-_8')
})

test('Crockford and base64url hold what they were given', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
      expect(base64url(any)).toMatch(/^[A-Za-z0-9_-]*$/)
      expect(base64url(any).length).toBe(Math.ceil((any.length * 4) / 3))
      expect(fromCrockford(toCrockford(any))?.slice(0, any.length)).toEqual(any)
    }),
  )
})
