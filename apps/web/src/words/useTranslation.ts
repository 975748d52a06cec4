import { use, useMemo, useSyncExternalStore } from 'react'
import type { Catalogue, KeyOf, RoomName } from './catalogue.ts'
import type { Language } from './language-names.ts'
import { fetchRoom, roomIn, spoken } from './spoken.ts'
import { type Blanks, translate } from './translate.ts'

/** Keys of the first room stand alone, those of the others as `room:key`. A key that does not exist is a type error. */
type Keys<Names extends readonly RoomName[]> =
  | KeyOf<Catalogue[Names[0] extends RoomName ? Names[0] : 'parts']>
  | { [Name in Names[number]]: `${Name}:${KeyOf<Catalogue[Name]>}` }[Names[number]]
type AsList<N> = N extends readonly RoomName[] ? N : N extends RoomName ? readonly [N] : readonly ['parts']

/**
 * The words of one or more rooms in the reader's language; suspends until they have come.
 * A library did this at first; it weighed 16 KB of the 120 that a phone may load before somebody can speak.
 */
export function useTranslation<const N extends RoomName | readonly RoomName[] = 'parts'>(rooms?: N) {
  const language = useSyncExternalStore(spoken.subscribe, spoken.get)
  const asked =
    rooms === undefined ? 'parts' : typeof rooms === 'string' ? rooms : (rooms as readonly RoomName[]).join()
  const names = asked.split(',') as RoomName[]
  // All of them, each time: React replays a suspended render and counts on the same promises at the same places.
  const coming = names.map((name) => fetchRoom(language, name))
  for (const room of coming) use(room)
  return useMemo(() => speakerFor<AsList<N>>(asked.split(',') as RoomName[], language), [asked, language])
}

function speakerFor<Names extends readonly RoomName[]>(names: readonly RoomName[], language: Language) {
  function find(key: string, blanks: Blanks): string | null {
    const [room, inner] = key.includes(':') ? (key.split(':', 2) as [RoomName, string]) : [names[0] ?? 'parts', key]
    const texts = roomIn(language, room)
    return texts && translate(texts, inner, blanks, language)
  }
  return {
    t: (key: Keys<Names>, blanks: Blanks = {}): string => find(key, blanks) ?? key,
    i18n: { language, exists: (key: string) => find(key, {}) !== null },
  }
}
