import { z } from 'zod'
import { pageShape } from './page-shape.ts'

const placeSchema = z.strictObject({
  client: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  clock: z.int().min(0),
})

/** A place in a page's document that stays where it is while others write: a relative position of Yjs as JSON. */
const positionSchema = z.strictObject({
  type: placeSchema.optional(),
  tname: z.literal(pageShape.root).optional(),
  item: placeSchema.optional(),
  assoc: z.union([z.literal(0), z.literal(-1)]).optional(),
})

/** Where somebody writes in a page; nothing that they type. */
export const caretSchema = z.strictObject({ anchor: positionSchema, focus: positionSchema })
export type Caret = z.infer<typeof caretSchema>
