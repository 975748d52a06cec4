import { z } from 'zod'
import type { Board } from '../board/board.ts'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'

/** The hash of a contribution's secret, as base64url: with it, and only with the slip, its author opens it. */
const secretHashSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/**
 * What a file needs besides what everybody may take home, so that the board can be made again of it: the phase it was in, and of each
 * contribution the phase in which it was said and what lets its author's slip open it. In the files of facilitators only.
 */
export const bringBackSchema = z.strictObject({
  phase: slugSchema,
  contributions: z.record(idSchema, z.strictObject({ phase: slugSchema, secretHash: secretHashSchema })),
})
export type BringBack = z.infer<typeof bringBackSchema>

/** That of a board now: of what stands on it, sorted by random ids. */
export function bringBackOf({ progress, contributions }: Board): BringBack {
  const shown = [...contributions.values()].filter(({ state }) => state.is === 'shown')
  const byId = shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    phase: progress.phase,
    contributions: Object.fromEntries(byId.map(({ id, phase, secretHash }) => [id, { phase, secretHash }])),
  }
}
