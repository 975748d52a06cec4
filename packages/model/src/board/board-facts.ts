import { z } from 'zod'
import { agreementSchema } from '../agreement/agreement.ts'
import { emotionDeckSchema } from '../emotion/emotion-deck.ts'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'
import { groupKeysSchema } from '../permit/group-keys.ts'
import { sessionPlanSchema } from '../plan/phase.ts'
import { voiceGroupSchema } from '../voice/voice-group.ts'
import { languageSchema } from '../words/words.ts'

/** The version of the stored records; see `migrate`. */
export const schemaVersion = 4

export const boardTitleSchema = z.string().trim().min(1).max(80)
export const purposeSchema = z.string().trim().max(300)
export const supportSchema = z.string().trim().max(300)

/** What everybody on a board may know about it: the entity `board`. */
export const boardFactsSchema = z.strictObject({
  kind: z.literal('board'),
  id: idSchema,
  schema: z.literal(schemaVersion),
  title: boardTitleSchema,
  purpose: purposeSchema,
  language: languageSchema,
  support: supportSchema,
  host: z.strictObject({ name: z.string(), worksFor: z.string() }),
  voices: z.array(voiceGroupSchema).min(1).max(8),
  plan: sessionPlanSchema,
  agreement: agreementSchema,
  deck: emotionDeckSchema,
  /** Made to try things out: everything on it is wiped afterwards. */
  rehearsal: z.literal(true).optional(),
  /** Brought back from its file: nobody here saw in which order things were said. `fingerprint` is the one that the file names. */
  imported: z.strictObject({ at: z.iso.date(), fingerprint: z.string().max(100) }).optional(),
})
export type BoardFacts = z.infer<typeof boardFactsSchema>

/** What the board's server keeps to itself: the keys that sign each voice group's permits, hash of the recovery code, and the days it counts from. */
export const boardKeysSchema = z.strictObject({
  kind: z.literal('keys'),
  id: z.literal('keys'),
  groups: z.record(slugSchema, groupKeysSchema),
  recoveryHash: z.string(),
  made: z.iso.date(),
  closed: z.iso.date().nullable(),
})
export type BoardKeys = z.infer<typeof boardKeysSchema>

/**
 * Where the session stands. `stage`: `closing` once the facilitator has called the last words of a phase and its queue is being decided.
 */
export const progressSchema = z.strictObject({
  kind: z.literal('progress'),
  id: z.literal('progress'),
  phase: slugSchema,
  stage: z.enum(['open', 'closing']),
  paused: z.boolean(),
  rings: z.iso.datetime().nullable(),
  /** Voice groups that a facilitator has stopped for now, and what they are told. */
  held: z.record(slugSchema, z.string().max(200)).optional(),
})
export type Progress = z.infer<typeof progressSchema>

/** The id of a contribution that was taken back: it can't come in again. The hash lets its author, and nobody else, hear that. */
export const withdrawnSchema = z.strictObject({
  kind: z.literal('withdrawn'),
  id: idSchema,
  secretHash: z.string().optional(),
})
export type Withdrawn = z.infer<typeof withdrawnSchema>
