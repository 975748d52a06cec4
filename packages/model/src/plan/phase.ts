import { z } from 'zod'
import { slugSchema } from '../ids/slug.ts'
import { wordsSchema } from '../words/words.ts'
import { phasePagesSchema } from '../writing/page.ts'

/** What a voice group may do in a phase. What is not said here is denied. */
const phaseVoiceSchema = z.strictObject({
  see: z.boolean(),
  contribute: z.boolean(),
  /** Draw on the group's own layer. */
  draw: z.boolean(),
  /** Draw on the layer that is everybody's, move cards there, and change the journey. */
  arrange: z.boolean(),
  /** Put dots on themes, when a ballot is open. */
  vote: z.boolean().optional(),
  /** Propose a moment that the journey lacks, with something said about it. */
  propose: z.boolean().optional(),
  /** Read or write the pages that are written together. */
  pages: phasePagesSchema.optional(),
})

/**
 * One step of the session plan.
 * - `naming`: whether contributions are anonymous, named, or the person's choice.
 * - `moderation`: `before` holds contributions for the facilitator, `after` shows them and lets the facilitator act later.
 * - `reveal`: `together` shows what waits in one shuffle, `at-once` shows each when it is stored (only with names).
 * - `kind`: `opening` is the lived-experience phase that everybody else waits for; `closed` ends the session.
 */
export const phaseSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(['before', 'opening', 'after', 'closed']),
  title: wordsSchema(40),
  guidance: wordsSchema(600),
  minutes: z.int().min(1).max(480).nullable(),
  naming: z.enum(['anonymous', 'named', 'choice']),
  moderation: z.enum(['before', 'after']),
  reveal: z.enum(['together', 'at-once']),
  voices: z.record(slugSchema, phaseVoiceSchema),
})
export type Phase = z.infer<typeof phaseSchema>
export type PhaseVoice = z.infer<typeof phaseVoiceSchema>

/** The ordered phases of a session. Whether it may be used is decided by `planProblems`. */
export const mostPhases = 24
export const sessionPlanSchema = z.array(phaseSchema).min(3).max(mostPhases)
export type SessionPlan = z.infer<typeof sessionPlanSchema>
