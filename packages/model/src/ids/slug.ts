import { z } from 'zod'

/** A short readable key inside one board: a voice group, a phase, a word of the emotion deck. */
export const slugSchema = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)
