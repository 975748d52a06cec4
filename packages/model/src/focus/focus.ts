import { z } from 'zod'
import { idSchema } from '../ids/id.ts'

const coordinate = z.number().min(-1_000_000).max(1_000_000)
const extent = z.number().min(1).max(1_000_000)

/** A place that everybody can be brought to: a moment (null: the whole journey), something that was said, or a part of the canvas. */
export const placeSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('moment'), touchpoint: idSchema.nullable() }),
  z.strictObject({ is: z.literal('contribution'), contribution: idSchema }),
  z.strictObject({ is: z.literal('canvas'), x: coordinate, y: coordinate, w: extent, h: extent }),
])
export type Place = z.infer<typeof placeSchema>

/**
 * Where a facilitator asks everybody to look; `at` is null when nowhere. `n` grows each time, so that the same place twice is two askings.
 * Who asked is not kept, and it stands in no record: it is of the moment.
 */
export const focusSchema = z.strictObject({
  kind: z.literal('focus'),
  id: z.literal('focus'),
  n: z.int().nonnegative(),
  at: placeSchema.nullable(),
})
export type Focus = z.infer<typeof focusSchema>
export const noFocus: Focus = { kind: 'focus', id: 'focus', n: 0, at: null }
