import i18next, { type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import './catalogue.ts'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
/** Each language by its own name, for the chooser. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' }

const KEY = 'firsthand.language'
const ROOMS = import.meta.glob<{ default: object }>(['./en/*.ts', './fr/*.ts'])

/** Start the catalogue in the person's language. A room's words are fetched when a screen first asks for them. */
export async function startWords() {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
    document.documentElement.dir = i18next.dir(language)
  })
  i18next.use({
    type: 'backend',
    init() {},
    read(language: string, room: string, done: ReadCallback) {
      const load = ROOMS[`./${language}/${room}.ts`]
      if (!load) return done(new Error(`no words for ${language}/${room}`), null)
      load().then(
        (file) => done(null, file.default as Record<string, string>),
        (error) => done(error, null),
      )
    },
  })
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    supportedLngs: LANGUAGES,
    // Both languages are complete (Same<…>), so there is nothing to fall back on, and nothing more to fetch.
    fallbackLng: false,
    ns: ['parts'],
    defaultNS: 'parts',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  })
}

/** The language chosen in this browser, else the device's first one that we speak, else English. */
function chosenLanguage(): Language {
  let kept: string | null = null
  try {
    kept = localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing speaks the device's language.
  }
  for (const wish of [kept, ...navigator.languages]) {
    const spoken = LANGUAGES.find((language) => wish?.toLowerCase().split('-')[0] === language)
    if (spoken) return spoken
  }
  return 'en'
}

/** Speak another language from now on, in this browser. */
export async function chooseLanguage(language: Language) {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Kept until the page is left.
  }
  await i18next.changeLanguage(language)
}
