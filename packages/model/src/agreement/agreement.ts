import { z } from 'zod'
import { wordsSchema } from '../words/words.ts'

const agreementPictures = ['hand', 'return', 'lock', 'people', 'record', 'help'] as const

/** The ground rules in plain words, accepted on joining. `version` counts from 1. */
export const agreementSchema = z.strictObject({
  version: z.int().min(1),
  lines: z
    .array(z.strictObject({ picture: z.enum(agreementPictures), text: wordsSchema(240) }))
    .min(1)
    .max(12),
})
export type Agreement = z.infer<typeof agreementSchema>
