import type { Language } from '@firsthand/model'
import { en, type ReportWords } from './en.ts'
import { fr } from './fr.ts'

const catalogue: Record<Language, ReportWords> = { en, fr }

/** What the picture and the files say in a language. They have a catalogue of their own, since files are made outside the pages too. */
export const reportWords = (language: Language): ReportWords => catalogue[language]
