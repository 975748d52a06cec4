/** Where a page keeps what it must find again after a reload: one person's things on one board. */
export type Shelf = {
  /** True when other people use this device: then things live only as long as the tab. */
  readonly shared: boolean
  read<T>(name: string): T | null
  write(name: string, value: unknown): void
  remove(name: string): void
  /** What is kept under names that begin like this. */
  names(beginning: string): string[]
  /** Forget everything of this person on this device, but these. This page keeps nothing more there after that, whatever was under way. */
  clear(but?: readonly string[]): void
}

/** The parts of Web Storage that are needed; a browser may refuse even these. */
export type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
type Places = { tab: WebStorage | null; browser: WebStorage | null; cookies?: Pick<Document, 'cookie'> | null }

/** A cookie of the pages of one person that says nothing but that the device is shared, and ends with the browser, as the session does. */
const SHARED = 'firsthand-shared'

/**
 * The shelf of a person on a board. On a shared device it is the tab's own storage, which ends with the tab;
 * otherwise the browser's. When `shared` is left out, it is what was said on joining: the tab knows it, and a second tab by the cookie.
 */
export function openShelf(
  { board, person }: { board: string; person: string },
  shared?: boolean,
  places = browserPlaces(),
): Shelf {
  const prefix = `firsthand.${board}.${person}.`
  const pages = `path=/board/${board}/as/${person}; SameSite=Strict`
  const toldHere = () => places.tab?.getItem(`${prefix}shared`) === 'true'
  const toldInAnotherTab = () => places.cookies?.cookie.split('; ').includes(`${SHARED}=1`)
  const isShared = shared ?? (attempt(toldHere) || attempt(toldInAnotherTab)) ?? false
  const place = isShared ? places.tab : places.browser
  // What a browser without storage keeps until the page is left.
  const memory = new Map<string, string>()
  let cleared = false
  const shelf: Shelf = {
    shared: isShared,
    read<T>(name: string) {
      const text = attempt(() => place?.getItem(prefix + name)) ?? memory.get(name) ?? null
      return text === null ? null : (attempt(() => JSON.parse(text) as T) ?? null)
    },
    write(name, value) {
      if (cleared) return
      const text = JSON.stringify(value)
      const stored = attempt(() => {
        place?.setItem(prefix + name, text)
        return place !== null
      })
      if (!stored) memory.set(name, text)
    },
    remove(name) {
      memory.delete(name)
      attempt(() => place?.removeItem(prefix + name))
    },
    names(beginning) {
      const kept = attempt(() => namesIn(place, prefix + beginning)) ?? []
      return [...new Set([...kept.map((name) => name.slice(prefix.length)), ...memory.keys()])]
        .filter((name) => name.startsWith(beginning))
        .sort()
    },
    clear(but = []) {
      cleared = true
      for (const name of memory.keys()) if (!but.includes(name)) memory.delete(name)
      attempt(() => {
        if (isShared && places.cookies) places.cookies.cookie = `${SHARED}=; Max-Age=0; ${pages}`
      })
      for (const store of [places.tab, places.browser]) {
        attempt(() => {
          const gone = namesIn(store, prefix).filter((name) => !but.includes(name.slice(prefix.length)))
          for (const name of gone) store?.removeItem(name)
        })
      }
    },
  }
  if (isShared) shelf.write('shared', true)
  attempt(() => {
    if (shared && places.cookies) places.cookies.cookie = `${SHARED}=1; ${pages}`
  })
  return shelf
}

function namesIn(store: WebStorage | null, beginning: string): string[] {
  const all = Array.from({ length: store?.length ?? 0 }, (_, place) => store?.key(place) ?? '')
  return all.filter((name) => name.startsWith(beginning))
}

/** A browser with storage switched off throws on the very mention of it. */
function browserPlaces(): Places {
  return {
    tab: attempt(() => window.sessionStorage) ?? null,
    browser: attempt(() => window.localStorage) ?? null,
    cookies: attempt(() => document) ?? null,
  }
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what()
  } catch {
    return undefined
  }
}
