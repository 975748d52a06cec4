import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'

/** The longest name that somebody may be shown by. */
export const nameLimit = 40
export const shownNameSchema = z.string().trim().min(1).max(nameLimit)

/** What somebody may do in the tool, and who they speak as. Facilitators have no voice group and say who they work for. */
export const partSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('facilitator'), name: shownNameSchema, worksFor: z.string().trim().max(80) }),
  z.strictObject({ role: z.literal('participant'), voice: slugSchema, name: shownNameSchema.nullable() }),
  z.strictObject({ role: z.literal('observer'), name: shownNameSchema.nullable() }),
])
export type Part = z.infer<typeof partSchema>

/** Where a person stands: at the door, in the room, gone by themselves, or removed with a reason. */
const standingSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('door') }),
  z.strictObject({ at: z.literal('room') }),
  z.strictObject({ at: z.literal('left') }),
  z.strictObject({ at: z.literal('removed'), reason: z.string().max(200) }),
])

/** One joining of a board. Two browsers are two people. Nothing that somebody said leads here. */
export const personSchema = z.strictObject({
  kind: z.literal('person'),
  id: idSchema,
  part: partSchema,
  standing: standingSchema,
  link: idSchema.nullable(),
  agreed: z.int().nonnegative(),
  ready: slugSchema.nullable(),
  rest: z.enum(['none', 'asked', 'asked-unnamed', 'answered']),
  /** A hand that is up: its place in the queue, and whether a facilitator has called it. */
  hand: z.strictObject({ n: z.int().positive(), called: z.boolean() }).optional(),
  /** Which batches of permits this person was given under a key, each with a digest of the blinded values that they sent. */
  permits: z.strictObject({ key: z.string(), batches: z.record(z.string(), z.string()) }).optional(),
  /** For which ballots this person was given their paper, each with a digest of the blinded value that they sent. */
  papers: z.record(idSchema, z.string()).optional(),
})
export type Person = z.infer<typeof personSchema>

/** A person's session: the hash of the cookie's token, and of the key under which a lost answer to joining is asked for again. */
export const sessionSchema = z.strictObject({
  kind: z.literal('session'),
  id: z.string(),
  person: idSchema,
  retry: z.string(),
})
export type Session = z.infer<typeof sessionSchema>
