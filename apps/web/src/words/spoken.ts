import { makeNews } from '../live/news.ts'
import type { RoomName } from './catalogue.ts'
import { LANGUAGES, type Language } from './language-names.ts'
import type { Room } from './translate.ts'

/** Where a browser keeps the language that somebody chose in it. */
export const KEY = 'firsthand.language'
const files = import.meta.glob<{ default: Room }>(['./en/*.ts', './fr/*.ts'])
const rooms = new Map<string, Room>()
const coming = new Map<string, Promise<void>>()

/** The language on the screens now. Change it with `chooseLanguage`. */
export const spoken = makeNews<Language>(chosenLanguage())

/** The texts of a room, or null while they have not come. */
export const roomIn = (language: Language, room: RoomName): Room | null => rooms.get(`${language}/${room}`) ?? null

/** Fetches a room's texts, once. */
export function fetchRoom(language: Language, room: RoomName): Promise<void> {
  const name = `${language}/${room}`
  const begun = coming.get(name)
  if (begun) return begun
  const load = files[`./${name}.ts`]
  if (!load) throw new Error(`no words for ${name}`)
  const promise: Promise<void> = load().then(
    (file) => {
      rooms.set(name, file.default)
      // What is here already holds no screen up: React looks at this before it waits.
      Object.assign(promise, { status: 'fulfilled', value: undefined })
    },
    (error) => {
      // The next screen that needs it asks again, for example when the line is back.
      coming.delete(name)
      throw error
    },
  )
  coming.set(name, promise)
  return promise
}

/** Speak the person's language: the one chosen in this browser, else the device's first one that we speak, else English. */
export function startWords() {
  tell(spoken.get())
  spoken.subscribe(() => tell(spoken.get()))
}

/** Speak another language from now on, in this browser. Everything on screen is fetched first, so that nothing flickers. Rejects without a line. */
export async function chooseLanguage(language: Language) {
  const shown = new Set([...rooms.keys()].map((name) => name.split('/')[1] as RoomName))
  await Promise.all([...shown].map((room) => fetchRoom(language, room)))
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Kept until the page is left.
  }
  spoken.set(language)
}

function chosenLanguage(): Language {
  let kept: string | null = null
  try {
    kept = localStorage.getItem(KEY)
  } catch {
    // A browser that keeps nothing speaks the device's language.
  }
  for (const wish of [kept, ...navigator.languages]) {
    const known = LANGUAGES.find((language) => wish?.toLowerCase().split('-')[0] === language)
    if (known) return known
  }
  return 'en'
}

/** Screen readers and browsers need to know too. Both languages run from left to right; the look works either way. */
function tell(language: Language) {
  document.documentElement.lang = language
  document.documentElement.dir = 'ltr'
}
