import { z } from 'zod'
import { keyFingerprints, keysDigest } from './key-fingerprints.ts'
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
