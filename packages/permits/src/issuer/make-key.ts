import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

const generate = promisify(generateKeyPair)

/**
 * A fresh RSA key of 2048 bits with e = 65537 (RFC 9474 §6.2: each key for blind signatures of one kind and nothing else).
 * Made on libuv's threads: it may take a second, but nobody else waits. `n` is the modulus, `pkcs8` the private key (DER), both base64url.
 */
export async function makeKey(): Promise<{ n: string; pkcs8: string }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 65537 })
  const { n } = publicKey.export({ format: 'jwk' })
  if (n === undefined) throw new Error('key-invalid')
  return { n, pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url') }
}
