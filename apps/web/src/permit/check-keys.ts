import { keyFingerprints, keysDigest, type PermitTerms } from '@firsthand/model'
import { plainKey } from './link-key.ts'

/** What this browser knows of its group's keys from elsewhere than the one who now gives them out. Fingerprints, each null if unknown. */
export type KnownKeys = {
  /** From the link by which the person joined. */
  link: string | null
  /** What was accepted before. */
  pinned: string | null
  /** What the session record says last. */
  recorded: string | null
}

/**
 * Whether the keys that the server gives out are everybody's (SPEC N17): the chain of fingerprints ends with exactly these keys, and goes
 * through the fingerprint of the link and the one accepted before. `unsure` when only the record says otherwise: it may be on its way.
 */
export function checkKeys(board: string, terms: PermitTerms, known: KnownKeys): 'same' | 'differ' | 'unsure' {
  const { voice, key, steps, contribute, vote } = terms
  if (steps.at(-1) !== keysDigest({ contribute, vote })) return 'differ'
  const chain = keyFingerprints(board, voice, steps).map(plainKey)
  if (chain.at(-1) !== plainKey(key)) return 'differ'
  for (const fingerprint of [known.link, known.pinned]) {
    if (fingerprint !== null && !chain.includes(plainKey(fingerprint))) return 'differ'
  }
  return known.recorded === null || plainKey(known.recorded) === chain.at(-1) ? 'same' : 'unsure'
}
