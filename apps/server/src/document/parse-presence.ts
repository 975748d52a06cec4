import { caretSchema } from '@firsthand/model'
import { z } from 'zod'

const number = z.number().min(-1e7).max(1e7)

/** What of a presence may be shown: where somebody's pointer or caret is. Name and voice are the server's to say. */
const presenceSchema = z.object({
  cursor: z.object({ x: number, y: number }).nullable().optional(),
  caret: caretSchema.optional(),
})

/** Takes from a claimed presence what may be shown; null refuses it. No text that somebody types travels here. */
export function parsePresence(claimed: Record<string, unknown>): Record<string, unknown> | null {
  const parsed = presenceSchema.safeParse(claimed)
  return parsed.success ? parsed.data : null
}
