import { createPrivateKey } from 'node:crypto'
import { bytesOf } from '../rsa/bytes.ts'
import { inverseOf } from '../rsa/modular.ts'

/** The private key of two primes with e = 65537, as the issuer keeps it. */
export function pkcs8From(p: bigint, q: bigint): string {
  const part = (value: bigint) =>
    Buffer.from(bytesOf(value, Math.ceil(value.toString(16).length / 2))).toString('base64url')
  const d = inverseOf(65537n, (p - 1n) * (q - 1n)) ?? 0n
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      e: 'AQAB',
      n: part(p * q),
      d: part(d),
      p: part(p),
      q: part(q),
      dp: part(d % (p - 1n)),
      dq: part(d % (q - 1n)),
      qi: part(inverseOf(q, p) ?? 0n),
    },
  })
  return key.export({ type: 'pkcs8', format: 'der' }).toString('base64url')
}
