import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url } from '../ids/base64url.ts'
import type { Id } from '../ids/id.ts'
import type { Seed } from './slip.ts'

/** What the author's key makes of the n-th contribution: its id, and the secret that edits and withdraws it. */
export type AuthorKey = { id: Id; secret: string; secretHash: string }

/** SHA-256 of a text as base64url: how secrets are stored. */
export function hashSecret(secret: string): string {
  return base64url(sha256(utf8ToBytes(secret)))
}

/**
 * Id and secret of the author's n-th contribution on a board (n from 0), by HKDF-SHA-256 (RFC 5869) with the board as salt.
 * The same slip gives the same keys on any device; without it two ids can't be linked.
 */
export function deriveAuthorKey(seed: Seed, board: Id, n: number): AuthorKey {
  const part = (label: string, length: number) =>
    base64url(hkdf(sha256, seed, utf8ToBytes(board), utf8ToBytes(`firsthand ${label} ${n}`), length))
  const secret = part('secret', 32)
  return { id: part('id', 16), secret, secretHash: hashSecret(secret) }
}
