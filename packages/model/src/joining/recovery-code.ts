import { randomBytes } from '@noble/hashes/utils.js'
import { fromCrockford, toCrockford } from '../author/crockford.ts'
import { hashSecret } from '../author/derive.ts'

/** A fresh recovery code: 15 random bytes as 24 signs in groups of four. */
export function newRecoveryCode(): string {
  const text = toCrockford(randomBytes(15))
  return text.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** The hash that is stored of a code, the same however it was typed; null when it is not a code. */
export function hashRecoveryCode(code: string): string | null {
  const bytes = fromCrockford(code.replace(/[\s\-–—.]/g, ''))
  return bytes?.length === 15 ? hashSecret(toCrockford(bytes)) : null
}
