import { z } from 'zod'

/** Why words were blacked out. */
export const redactionReasons = ['name', 'place', 'detail'] as const
export type RedactionReason = (typeof redactionReasons)[number]

/** What was said, as runs: words, or a mark where the facilitator blacked something out. The words under a mark are not kept. */
export const passageSchema = z.array(
  z.union([z.strictObject({ words: z.string() }), z.strictObject({ redacted: z.enum(redactionReasons) })]),
)
export type Passage = z.infer<typeof passageSchema>
