import { z } from 'zod'

/**
 * How many asked for a break without a name in this phase: a number that only grows until the phase ends, so that it says nothing of who it
 * was when somebody leaves or asks with their name (SPEC N3).
 */
export const restsSchema = z.strictObject({
  kind: z.literal('rests'),
  id: z.literal('rests'),
  unnamed: z.int().nonnegative(),
})
export type Rests = z.infer<typeof restsSchema>
export const noRests: Rests = { kind: 'rests', id: 'rests', unnamed: 0 }
