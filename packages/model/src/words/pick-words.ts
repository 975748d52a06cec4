import type { Language, Words } from './words.ts'

/** The words in the reader's language, or in whichever language there is. */
export function pickWords(words: Words, language: Language): string {
  return words[language] || words.en || words.fr || ''
}
