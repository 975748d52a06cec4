import { randomBytes } from '@noble/hashes/utils.js'
import { base64url } from './base64url.ts'
import type { Id } from './id.ts'

/** 16 fresh random bytes as an id. Works on plain http too, where browsers withhold `crypto.subtle`. */
export function newId(): Id {
  return base64url(randomBytes(16))
}
