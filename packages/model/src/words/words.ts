import { z } from 'zod'

/** The languages of the screens and of the templates that ship. */
export const languages = ['en', 'fr'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** Words in one or more languages. What a facilitator types has one; what ships has all. */
export function wordsSchema(longest: number) {
  const text = z.string().trim().max(longest)
  return z
    .strictObject({ en: text.optional(), fr: text.optional() })
    .refine((words) => Object.values(words).some((text) => text !== undefined && text !== ''), 'empty')
}
export type Words = { en?: string | undefined; fr?: string | undefined }
