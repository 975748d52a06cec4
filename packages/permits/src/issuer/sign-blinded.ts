import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'
import { bounded } from './bounded.ts'

type Keys = { secret: KeyObject; open: KeyObject; modulus: Buffer }

/** A batch is signed with one key, and a server signs for few boards at once: reading a key takes longer than signing. */
const keysOf = bounded<Keys>(64, (pkcs8) => {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' })
  const open = createPublicKey(secret)
  return { secret, open, modulus: Buffer.from(open.export({ format: 'jwk' }).n ?? '', 'base64url') }
})

const padding = constants.RSA_NO_PADDING

/**
 * BlindSign of RFC 9474 §4.3 by OpenSSL, in constant time: the signature (256 bytes) on what somebody blinded (256 bytes, less than the
 * modulus), of which the issuer learns nothing. `pkcs8` is from `makeKey`. About a millisecond.
 * Throws Error `blinded-invalid` for what can't be signed, `signing-failed` when the result is wrong: a fault that got out would give the
 * private key away.
 */
export function signBlinded(pkcs8: string, blinded: Uint8Array): Uint8Array {
  const { secret, open, modulus } = keysOf(pkcs8)
  if (blinded.length !== modulus.length || modulus.compare(blinded) <= 0) throw new Error('blinded-invalid') // RSASP1, step 1
  const signature = privateDecrypt({ key: secret, padding }, blinded) // step 2
  checkSigned(open, blinded, signature) // steps 3, 4
  return new Uint8Array(signature) // steps 5, 6
}

/** RSAVP1 of the result must give what was signed (RFC 9474 §4.3, steps 3 and 4). Throws Error `signing-failed`. */
export function checkSigned(open: KeyObject, blinded: Uint8Array, signature: Uint8Array) {
  if (!publicEncrypt({ key: open, padding }, signature).equals(blinded)) throw new Error('signing-failed')
}
