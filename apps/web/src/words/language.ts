import i18next, { type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import './catalogue.ts'
import { spoken } from './spoken.ts'

const ROOMS = import.meta.glob<{ default: object }>(['./en/*.ts', './fr/*.ts'])

/** For screens that still speak through i18next: the same rooms, the same language. */
export async function startBridge() {
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
    lng: spoken.get(),
    supportedLngs: ['en', 'fr'],
    fallbackLng: false,
    ns: ['parts'],
    defaultNS: 'parts',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  })
  spoken.subscribe(() => void i18next.changeLanguage(spoken.get()))
}
