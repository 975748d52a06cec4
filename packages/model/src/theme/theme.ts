import { z } from 'zod'
import { idSchema } from '../ids/id.ts'

export const themeTitleSchema = z.string().trim().min(1).max(80)
/** How many themes a board may have, and how many contributions one may hold. */
export const themeLimit = 60
export const themeSizeLimit = 500

/** A named group of contributions. A contribution may be in several; nothing says who put it there. */
export const themeSchema = z.strictObject({
  kind: z.literal('theme'),
  id: idSchema,
  title: themeTitleSchema,
  contributions: z.array(idSchema).max(themeSizeLimit),
})
export type Theme = z.infer<typeof themeSchema>

/** “This surprised us”: a mark on a contribution or a theme (`id` is its id), with a word why. */
export const insightSchema = z.strictObject({
  kind: z.literal('insight'),
  id: idSchema,
  of: z.enum(['contribution', 'theme']),
  why: z.string().trim().min(1).max(200),
})
export type Insight = z.infer<typeof insightSchema>
