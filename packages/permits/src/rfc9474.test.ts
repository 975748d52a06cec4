import { expect, test } from 'vitest'
import { blindWith } from './holder/blind.ts'
import { finaliseWith } from './holder/finalise.ts'
import { publicKey } from './holder/public-key.ts'
import { signBlinded, verifyPermit } from './issuer/index.ts'
import { bytesOf, numberOf } from './rsa/bytes.ts'
import { inverseOf } from './rsa/modular.ts'
import { HASH } from './rsa/pss.ts'
import { pkcs8From } from './testing/pkcs8-from.ts'
import * as rfc from './testing/rfc9474.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

const [p, q] = [BigInt(`0x${rfc.p}`), BigInt(`0x${rfc.q}`)]
const key = publicKey(p * q)
const r = inverseOf(numberOf(bytes(rfc.inverse)), key.n) ?? 0n

for (const vector of rfc.vectors) {
  const message = bytes(vector.message)

  test(`RFC 9474 ${vector.name}: blinding gives the vector's blinded message and inverse`, () => {
    const { blinded, inverse } = blindWith(key, message, bytes(rfc.salt), r)
    expect(hex(blinded)).toBe(vector.blinded)
    expect(hex(inverse)).toBe(rfc.inverse)
  })

  test(`RFC 9474 ${vector.name}: the issuer makes the vector's blind signature`, () => {
    expect(hex(signBlinded(pkcs8From(p, q), bytes(vector.blinded)))).toBe(vector.blindSignature)
  })

  test(`RFC 9474 ${vector.name}: finalising gives the vector's signature, and takes no other`, () => {
    const blindSignature = bytes(vector.blindSignature)
    expect(hex(finaliseWith(key, message, blindSignature, bytes(rfc.inverse), HASH))).toBe(vector.signature)
    blindSignature[100] = (blindSignature[100] ?? 0) ^ 1
    expect(() => finaliseWith(key, message, blindSignature, bytes(rfc.inverse), HASH)).toThrow(
      'permit-signature-invalid',
    )
  })
}

test('a key of another length than the permits’ is no key for permits, whatever it signed', () => {
  const n = Buffer.from(bytesOf(key.n, 512)).toString('base64url')
  const [vector] = rfc.vectors
  expect(verifyPermit(n, bytes(vector.message).subarray(0, 64), bytes(vector.signature))).toBe(false)
})
