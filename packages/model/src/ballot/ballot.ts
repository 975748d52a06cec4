import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'
import { keyPairSchema } from '../permit/group-keys.ts'

/** How many themes may be voted on at once, how many dots somebody may have, and how many ballots a board. */
export const ballotLimits = { options: 30, dots: 10, ballots: 20 }

/** Dots by theme: only themes that got any. */
export const dotsSchema = z.record(idSchema, z.int().min(1).max(ballotLimits.dots))
export type Dots = z.infer<typeof dotsSchema>

const countedSchema = z.record(
  slugSchema,
  /** `voted`: how many; null for one to four. */
  z.strictObject({ voted: z.int().nonnegative().nullable(), dots: z.record(idSchema, z.int().positive()) }),
)

/**
 * A vote with dots on themes. `options` are the themes as they were called when it was opened. `keys`: the moduli of the keys, made for this
 * ballot alone, that sign one paper for each person of a voice group. Counted per group, never added up (SPEC V3).
 */
export const ballotSchema = z.strictObject({
  kind: z.literal('ballot'),
  id: idSchema,
  phase: slugSchema,
  question: z.string(),
  dots: z.int().min(1).max(ballotLimits.dots),
  options: z
    .array(z.strictObject({ id: idSchema, title: z.string() }))
    .min(1)
    .max(ballotLimits.options),
  keys: z.record(slugSchema, z.string()),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('open') }),
    z.strictObject({ is: z.literal('shown'), counted: countedSchema }),
  ]),
})
export type Ballot = z.infer<typeof ballotSchema>

/** The private keys of a ballot that is open. Nobody is sent them, and they go when it is counted. */
export const ballotKeysSchema = z.strictObject({
  kind: z.literal('ballot-keys'),
  id: idSchema,
  voices: z.record(slugSchema, keyPairSchema),
})
export type BallotKeys = z.infer<typeof ballotKeysSchema>

/** One paper in the urn: its id is a hash of the permit that it was given in with, so it can be changed, and by nobody else. */
export const voteSchema = z.strictObject({
  kind: z.literal('vote'),
  id: z.string(),
  ballot: idSchema,
  voice: slugSchema,
  dots: dotsSchema,
})
export type Vote = z.infer<typeof voteSchema>
