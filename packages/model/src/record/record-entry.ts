import { z } from 'zod'
import { slugSchema } from '../ids/slug.ts'

/** Counts per voice group. */
export const countsSchema = z.record(slugSchema, z.int().nonnegative())
export type Counts = z.infer<typeof countsSchema>

/** What the session record can say: phases, counts per voice group, and the facilitator's moves. Never who, never words that were said. */
export const recordedSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('board-made') }),
  z.strictObject({ what: z.literal('phase-opened'), phase: slugSchema }),
  z.strictObject({
    what: z.literal('phase-closed'),
    phase: slugSchema,
    said: countsSchema,
    joined: countsSchema,
    moderated: z.strictObject({
      returned: countsSchema,
      redacted: countsSchema,
      hidden: countsSchema,
      letGo: countsSchema,
    }),
    letGoReason: z.string().max(300).nullable(),
    nothingSaidReason: z.string().max(300).nullable(),
  }),
  z.strictObject({ what: z.literal('revealed'), phase: slugSchema, said: countsSchema }),
  z.strictObject({ what: z.literal('phase-reopened'), phase: slugSchema, as: slugSchema }),
  z.strictObject({
    what: z.literal('plan-changed'),
    phase: slugSchema,
    added: z.int().nonnegative(),
    removed: z.int().nonnegative(),
    changed: z.int().nonnegative(),
  }),
  z.strictObject({ what: z.literal('journey-changed'), phase: slugSchema }),
  z.strictObject({ what: z.literal('stage-changed'), phase: slugSchema }),
  z.strictObject({ what: z.literal('paused') }),
  z.strictObject({ what: z.literal('resumed') }),
  z.strictObject({ what: z.literal('link-made') }),
  z.strictObject({ what: z.literal('link-revoked'), removed: z.int().nonnegative() }),
  z.strictObject({ what: z.literal('person-removed') }),
  z.strictObject({ what: z.literal('facilitator-recovered') }),
  z.strictObject({ what: z.literal('keys-made'), voice: slugSchema, key: z.string() }),
  z.strictObject({ what: z.literal('keys-replaced'), voice: slugSchema, key: z.string() }),
  z.strictObject({ what: z.literal('voice-held'), voice: slugSchema }),
  z.strictObject({ what: z.literal('voice-freed'), voice: slugSchema }),
  z.strictObject({ what: z.literal('people-forgotten') }),
  /** `keys`: a hash of the ballot's keys, so that everybody can see that they were given the same. */
  z.strictObject({ what: z.literal('ballot-opened'), ballot: z.string(), keys: z.string() }),
  z.strictObject({ what: z.literal('ballot-shown'), ballot: z.string(), voted: countsSchema }),
  /** `hash`: of the version's blocks, so that everybody can see that they read the same. */
  z.strictObject({ what: z.literal('agreement-accepted'), version: z.int().min(1), hash: z.string() }),
  z.strictObject({ what: z.literal('reflection-opened'), reflection: z.string(), keys: z.string() }),
  z.strictObject({ what: z.literal('reflection-shown'), reflection: z.string(), answered: countsSchema }),
  z.strictObject({ what: z.literal('imported'), fingerprint: z.string(), said: countsSchema }),
])
export type Recorded = z.infer<typeof recordedSchema>

/**
 * One line of the session record. `at` is the server's time to the minute. `hash` chains it to all lines before it,
 * so that a changed or missing line is noticed (SPEC R6); it is evidence, not proof against the host.
 */
export const recordEntrySchema = z.strictObject({
  kind: z.literal('record'),
  id: z.string(),
  n: z.int().nonnegative(),
  at: z.iso.datetime(),
  entry: recordedSchema,
  hash: z.string(),
})
export type RecordEntry = z.infer<typeof recordEntrySchema>
