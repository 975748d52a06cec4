import { fromBase64url } from '../rsa/base64url.ts'
import { numberOf } from '../rsa/bytes.ts'

/** A public RSA key with e = 65537: the modulus, and its length in bits and bytes. */
export type PublicKey = { n: bigint; bits: number; bytes: number }

export function publicKey(n: bigint): PublicKey {
  const bits = n.toString(2).length
  return { n, bits, bytes: Math.ceil(bits / 8) }
}

/**
 * The issuer's key from its modulus (base64url, most significant byte first). A key is taken only if it has 2048 bits and is odd;
 * otherwise throws Error `key-invalid`. Whether it is everybody's key can't be seen here: its fingerprint tells. Even a key made in bad
 * faith gives nothing away about a message that can't be guessed (RFC 9474 §7.3), and a permit's message is 64 random bytes.
 */
export function readPublicKey(modulus: string): PublicKey {
  const bytes = fromBase64url(modulus)
  if (bytes?.length !== 256) throw new Error('key-invalid')
  const key = publicKey(numberOf(bytes))
  if (key.bits !== 2048 || key.n % 2n === 0n) throw new Error('key-invalid')
  return key
}
