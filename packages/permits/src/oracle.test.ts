import { webcrypto } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { blind, finalise } from './holder/index.ts'
import { makeKey, signBlinded, verifyPermit } from './issuer/index.ts'

// An implementation by others (Cloudflare) must agree with ours in each direction.
const suite = RSABSSA.SHA384.PSS.Randomized()
const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }

type Pair = { n: string; pkcs8: string; open: webcrypto.CryptoKey; secret: webcrypto.CryptoKey }
let pairs: Pair[] = []
beforeAll(async () => {
  pairs = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const { n, pkcs8 } = await makeKey()
      const der = Buffer.from(pkcs8, 'base64url')
      const secret = await webcrypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign'])
      const open = await webcrypto.subtle.importKey('jwk', { kty: 'RSA', n, e: 'AQAB' }, algorithm, true, ['verify'])
      return { n, pkcs8, open, secret }
    }),
  )
}, 60_000)

const message = fc.uint8Array({ minLength: 64, maxLength: 64 })
const each = (what: (pair: Pair, message: Uint8Array<ArrayBuffer>) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(message, fc.nat(2), async (words, at) => {
      const pair = pairs[at]
      if (pair) await what(pair, new Uint8Array(words))
    }),
    { numRuns: 12 },
  )

test('the library blinds and finalises, we sign and verify', () =>
  each(async ({ n, pkcs8, open }, message) => {
    const { blindedMsg, inv } = await suite.blind(open, message)
    const signature = await suite.finalize(open, message, signBlinded(pkcs8, blindedMsg), inv)
    expect(verifyPermit(n, message, signature)).toBe(true)
  }))

test('we blind and finalise, the library signs and verifies', () =>
  each(async ({ n, open, secret }, message) => {
    const { blinded, inverse } = blind(n, message)
    const signature = finalise(n, message, await suite.blindSign(secret, blinded), inverse)
    expect(await suite.verify(open, signature, message)).toBe(true)
  }))

test('the library finalises what we blinded, and we what it blinded, to the same bytes', () =>
  each(async ({ n, pkcs8, open }, message) => {
    const ours = blind(n, message)
    const signed = signBlinded(pkcs8, ours.blinded)
    expect(finalise(n, message, signed, ours.inverse)).toEqual(
      await suite.finalize(open, message, signed, ours.inverse),
    )
    const theirs = await suite.blind(open, message)
    const back = signBlinded(pkcs8, theirs.blindedMsg)
    expect(finalise(n, message, back, theirs.inv)).toEqual(await suite.finalize(open, message, back, theirs.inv))
  }))
