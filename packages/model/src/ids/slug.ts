import { z } from 'zod'

/**
 * A short readable key inside one board: a voice group, a phase, a word of the emotion deck. `constructor` is not one: things are
 * looked up by these keys, and every object has that one already.
 */
export const slugSchema = z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]{0,31}$/)
