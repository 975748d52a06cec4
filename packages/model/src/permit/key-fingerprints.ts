import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toCrockford } from '../author/crockford.ts'
import { base64url } from '../ids/base64url.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { PermitPurpose } from './permit-batches.ts'

/** What stands for a group's keys in the chain of its fingerprints. */
export function keysDigest(keys: Record<PermitPurpose, string>): string {
  return base64url(sha256(utf8ToBytes(canonicalJson({ contribute: keys.contribute, vote: keys.vote }))))
}

/** 100 bits: enough that nobody finds other keys with the same fingerprint, and short enough to read out. */
const fingerprintBytes = 12.5

const inSigns = (hash: Uint8Array) =>
  toCrockford(hash)
    .slice(0, (fingerprintBytes * 8) / 5)
    .match(/.{4}/g)
    ?.join(' ') ?? ''

/** The fingerprint of all keys that a ballot or a reflection has, one per voice group: in the same form, and the same for everybody. */
export const ballotFingerprint = (ballot: { id: string; keys: Readonly<Record<string, string>> }): string =>
  inSigns(sha256(utf8ToBytes(canonicalJson({ ballot: ballot.id, keys: ballot.keys }))))

/**
 * The fingerprints of a group's keys, one per step, each covering the one before it: whoever knows an early one recognises a later
 * one as its successor. 20 signs in groups of four (Crockford base32), to compare with a neighbour's (SPEC N17).
 */
export function keyFingerprints(board: string, voice: string, steps: readonly string[]): string[] {
  const fingerprints: string[] = []
  for (const keys of steps) {
    const previous = fingerprints.at(-1) ?? null
    const hash = sha256(utf8ToBytes(canonicalJson({ board, voice, previous, keys })))
    fingerprints.push(inSigns(hash))
  }
  return fingerprints
}
