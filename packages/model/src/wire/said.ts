import { z } from 'zod'
import { dotsSchema } from '../ballot/ballot.ts'
import { spokenSchema } from '../contribution/contribution.ts'
import { idSchema } from '../ids/id.ts'
import { marksSchema, openWordSchema } from '../reflection/reflection.ts'

const secret = z.string().min(20).max(64)

/**
 * One permit (RFC 9474, as base64url): the 64 bytes that were signed, and the signature. In one spelling only, without spare bits
 * in the last sign: a permit that could be written in two ways would be spent twice.
 */
const permit = z.strictObject({
  message: z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/),
  signature: z.string().regex(/^[A-Za-z0-9_-]{341}[AQgw]$/),
})

/** Requests to the one constant path for contributions without a name, and for everything that an author does with their slip. */
export const saidRequestSchema = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('add'),
    board: idSchema,
    voice: z.string().max(32),
    /** The fingerprint of the group's keys by which the permit was signed: the same for the whole group. */
    key: z.string().max(40),
    permit,
    contribution: idSchema,
    secretHash: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    spoken: spokenSchema,
  }),
  z.strictObject({ op: z.literal('status'), board: idSchema, contribution: idSchema, secret }),
  z.strictObject({ op: z.literal('edit'), board: idSchema, contribution: idSchema, secret, spoken: spokenSchema }),
  z.strictObject({ op: z.literal('withdraw'), board: idSchema, contribution: idSchema, secret }),
  /** A paper for a ballot, with its permit: given in again, it is changed. */
  z.strictObject({
    op: z.literal('vote'),
    board: idSchema,
    voice: z.string().max(32),
    ballot: idSchema,
    permit,
    dots: dotsSchema,
  }),
  /** A paper for a reflection, in the same way. */
  z.strictObject({
    op: z.literal('reflect'),
    board: idSchema,
    voice: z.string().max(32),
    reflection: idSchema,
    permit,
    marks: marksSchema,
    word: openWordSchema.nullable(),
  }),
  /** What is stored of it, as it is stored. */
  z.strictObject({ op: z.literal('row'), board: idSchema, contribution: idSchema, secret }),
  /** What a slip needs to show on a device that never joined: the touchpoints and words to choose from, if the secret fits. */
  z.strictObject({ op: z.literal('choices'), board: idSchema, contribution: idSchema, secret }),
])
export type SaidRequest = z.infer<typeof saidRequestSchema>
