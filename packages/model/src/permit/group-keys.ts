import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { toCrockford } from '../author/crockford.ts'
import { base64url } from '../ids/base64url.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { PermitPurpose } from './permit-batches.ts'

/** An RSA key that signs permits: its modulus and (PKCS #8) private part, both as base64url. */
export const keyPairSchema = z.strictObject({ n: z.string(), pkcs8: z.string() })
export type KeyPair = z.infer<typeof keyPairSchema>

/** A key per purpose, freshly made outside: the model makes no keys. */
export type FreshKeys = Record<PermitPurpose, KeyPair>

/** The keys of a voice group. `steps`: the digests of all keys that the group has had, the current ones last. */
export const groupKeysSchema = z.strictObject({
  contribute: keyPairSchema,
  vote: keyPairSchema,
  steps: z.array(z.string()).min(1),
})
export type GroupKeys = z.infer<typeof groupKeysSchema>

/** What stands for a group's keys in the chain of its fingerprints. */
export function keysDigest(keys: Record<PermitPurpose, string>): string {
  return base64url(sha256(utf8ToBytes(canonicalJson({ contribute: keys.contribute, vote: keys.vote }))))
}

/** 100 bits: enough that nobody finds other keys with the same fingerprint, and short enough to read out. */
const fingerprintBytes = 12.5

/**
 * The fingerprints of a group's keys, one per step, each covering the one before it: whoever knows an early one recognises a later
 * one as its successor. 20 signs in groups of four (Crockford base32), to compare with a neighbour's (SPEC N17).
 */
export function keyFingerprints(board: string, voice: string, steps: readonly string[]): string[] {
  const fingerprints: string[] = []
  for (const keys of steps) {
    const previous = fingerprints.at(-1) ?? null
    const hash = sha256(utf8ToBytes(canonicalJson({ board, voice, previous, keys })))
    const signs = toCrockford(hash).slice(0, (fingerprintBytes * 8) / 5)
    fingerprints.push(signs.match(/.{4}/g)?.join(' ') ?? '')
  }
  return fingerprints
}

const known = new WeakMap<GroupKeys, string>()

/** The fingerprint of a group's current keys. */
export function currentKey(board: string, voice: string, keys: GroupKeys): string {
  const key = known.get(keys) ?? keyFingerprints(board, voice, keys.steps).at(-1) ?? ''
  known.set(keys, key)
  return key
}

/** A group's keys after fresh ones took their place; the first ones when it has none yet. */
export function withFreshKeys(before: GroupKeys | undefined, { contribute, vote }: FreshKeys): GroupKeys {
  const digest = keysDigest({ contribute: contribute.n, vote: vote.n })
  return { contribute, vote, steps: [...(before?.steps ?? []), digest] }
}
