import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'

/** How much of a page is read: no honest page comes near it, and what a forged one holds beyond is left out. */
export const pageLimit = { blocks: 2000, items: 500, runs: 500, run: 20_000, depth: 4 } as const

const runSchema = z.strictObject({
  text: z.string().min(1).max(pageLimit.run),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})
const runsSchema = z.array(runSchema).max(pageLimit.runs)

/**
 * A part of a page as readers and outputs get it. A line break inside a paragraph is `\n`. A quote holds the id of a contribution and
 * never its words: those are drawn from the record, so that what was taken back is gone here too.
 */
const pageBlockSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), runs: runsSchema }),
  z.strictObject({ is: z.literal('paragraph'), runs: runsSchema }),
  z.strictObject({
    is: z.literal('list'),
    ordered: z.boolean(),
    items: z
      .array(z.strictObject({ runs: runsSchema, depth: z.int().min(0).max(pageLimit.depth) }))
      .min(1)
      .max(pageLimit.items),
  }),
  z.strictObject({ is: z.literal('quote'), contribution: idSchema }),
  z.strictObject({ is: z.literal('card'), card: slugSchema }),
])
export type PageBlock = z.infer<typeof pageBlockSchema>
export type PageRun = z.infer<typeof runSchema>

/** A page, from top to bottom. */
export const pageBlocksSchema = z.array(pageBlockSchema).max(pageLimit.blocks)
