import { z } from 'zod'
import { reaches } from '../contribution/limits.ts'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'
import { wordsSchema } from '../words/words.ts'

/** How many statements a reflection may have, how long each and the open word may be, and how many reflections a board may have. */
export const reflectionLimits = { statements: 6, statement: 160, word: 60, reflections: 4 }

/** How far a statement holds: 1 not at all … 5 fully. */
export const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]

export const statementSchema = z.strictObject({ id: slugSchema, text: wordsSchema(reflectionLimits.statement) })
export type Statement = z.infer<typeof statementSchema>

/** One person's marks by statement; any statement may be left out. */
export const marksSchema = z.record(
  slugSchema,
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
)
export type Marks = z.infer<typeof marksSchema>

/** One open word, and how far it may go. */
export const openWordSchema = z.strictObject({
  text: z.string().trim().min(1).max(reflectionLimits.word),
  mayGo: z.enum(reaches),
})
export type OpenWord = z.infer<typeof openWordSchema>

const step = z.int().nonnegative()
/** How many chose each step, from 1 to 5. */
export const spreadSchema = z.tuple([step, step, step, step, step])
export type Spread = z.infer<typeof spreadSchema>

/**
 * What a voice group answered: null for one to four people, of whom nothing is told. A statement to which one to four of the group answered
 * is null too.
 */
export const answeredSchema = z
  .strictObject({ answered: z.int().nonnegative(), marks: z.record(slugSchema, spreadSchema.nullable()) })
  .nullable()
export type Answered = z.infer<typeof answeredSchema>

/**
 * Statements on how it was to take part, answered without a name. `keys` as in a ballot: one paper for each person of a voice group. Open
 * words are kept without the group and the marks that came with them, each `held` until a facilitator shows it or lets it go (SPEC Q4).
 */
export const reflectionSchema = z.strictObject({
  kind: z.literal('reflection'),
  id: idSchema,
  phase: slugSchema,
  statements: z.array(statementSchema).min(1).max(reflectionLimits.statements),
  keys: z.record(slugSchema, z.string()),
  state: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('open') }),
    z.strictObject({
      is: z.literal('shown'),
      counted: z.record(slugSchema, answeredSchema),
      words: z.array(openWordSchema.extend({ id: z.string(), held: z.boolean() })),
    }),
  ]),
})
export type Reflection = z.infer<typeof reflectionSchema>

/** One answer in the urn: its id is a hash of the permit that it was given in with, so it can be changed, and by nobody else. */
export const reflectedSchema = z.strictObject({
  kind: z.literal('reflected'),
  id: z.string(),
  reflection: idSchema,
  voice: slugSchema,
  marks: marksSchema,
  word: openWordSchema.nullable(),
})
export type Reflected = z.infer<typeof reflectedSchema>
