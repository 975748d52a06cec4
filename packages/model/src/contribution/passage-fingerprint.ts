import { hashSecret } from '../author/derive.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Passage } from './passage.ts'

/** Tells whether two facilitators look at the same passage: places in one mean nothing in another. */
export const passageFingerprint = (passage: Passage): string => hashSecret(canonicalJson(passage)).slice(0, 16)
