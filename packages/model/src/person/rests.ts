import { z } from 'zod'

/**
 * How many need a break without saying who, in this phase. It falls when one of them says that they are back, and not when somebody leaves
 * or asks with their name: that would say who it was (SPEC N3).
 */
export const restsSchema = z.strictObject({
  kind: z.literal('rests'),
  id: z.literal('rests'),
  unnamed: z.int().nonnegative(),
})
export type Rests = z.infer<typeof restsSchema>
export const noRests: Rests = { kind: 'rests', id: 'rests', unnamed: 0 }
