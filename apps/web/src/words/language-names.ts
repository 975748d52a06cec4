import type { Language } from '@firsthand/model'

export type { Language }
export const LANGUAGES = ['en', 'fr'] as const satisfies readonly Language[]
/** Each language by its own name, for the chooser. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' }
