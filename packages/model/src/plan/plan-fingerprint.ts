import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../record/canonical-json.ts'
import type { SessionPlan } from './phase.ts'

/** Stands for a plan as it is: whoever changes one says which one they saw. 32 hex signs of SHA-256 over its canonical JSON. */
export const planFingerprint = (plan: SessionPlan): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(plan)))).slice(0, 32)
