import { z } from 'zod'

/**
 * The pages that a board's people write together: the agreement, what the others heard while listening, and what everybody takes
 * from the session. They are never anonymous, and say so.
 */
export const pages = ['agreement', 'heard', 'summary'] as const
export type Page = (typeof pages)[number]

/** The name of a page as a document, beside the layers. */
export type PageName = `page/${Page}`
export const pageName = (page: Page): PageName => `page/${page}`

/** The page that a document is; null for any other. */
export const pageOf = (document: string): Page | null => pages.find((page) => pageName(page) === document) ?? null

const mayPage = z.enum(['read', 'write']).optional()

/** What a voice group may do with the pages in a phase. What is not said is denied; whoever is in the room reads the agreement. */
export const phasePagesSchema = z.strictObject({ agreement: mayPage, heard: mayPage, summary: mayPage })
export type PhasePages = z.infer<typeof phasePagesSchema>
