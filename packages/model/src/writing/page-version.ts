import { z } from 'zod'
import { pages } from './page.ts'
import { pageBlocksSchema } from './page-block.ts'

/** How many versions of a page are kept at most. */
export const pageVersionLimit = 50

/**
 * A page as it stood when a facilitator accepted it: it never changes again, and later ones stand beside it. `n` counts from 1;
 * `hash` is `pageHash` of its blocks, which the session record names.
 */
export const pageVersionSchema = z.strictObject({
  kind: z.literal('page-version'),
  id: z.string().max(40),
  page: z.enum(pages),
  n: z.int().min(1).max(pageVersionLimit),
  blocks: pageBlocksSchema,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type PageVersion = z.infer<typeof pageVersionSchema>

/** The versions of a page, the last one first. */
export const versionsOf = (versions: Iterable<PageVersion>, page: PageVersion['page']): PageVersion[] =>
  [...versions].filter((version) => version.page === page).sort((a, b) => b.n - a.n)
