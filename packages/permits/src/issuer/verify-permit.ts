import { constants, createPublicKey, verify } from 'node:crypto'
import { bounded } from './bounded.ts'

const keyOf = bounded(64, (n) => createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' }))

/**
 * RSASSA-PSS-VERIFY (RFC 9474 §4.5; RFC 8017 §8.1.2) with SHA-384 and a salt of 48 bytes: whether a permit (message of 64 bytes, signature
 * of 256) was signed by the key with this modulus (base64url, one of the server's own).
 */
export function verifyPermit(n: string, message: Uint8Array, signature: Uint8Array): boolean {
  if (message.length !== 64 || signature.length !== 256) return false
  const key = keyOf(n)
  return verify('sha384', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature)
}
