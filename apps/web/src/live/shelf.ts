/** Where a page keeps what it must find again after a reload: one person's things on one board. */
export type Shelf = {
  /** True when other people use this device: then things live only as long as the tab. */
  readonly shared: boolean
  read<T>(name: string): T | null
  write(name: string, value: unknown): void
  /** Forget everything of this person on this device. */
  clear(): void
}

/** The parts of Web Storage that are needed; a browser may refuse even these. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * The shelf of a person on a board. On a shared device it is the tab's own storage, which ends with the tab;
 * otherwise the browser's. Left out `shared` is read from what is there already.
 */
export function openShelf(
  { board, person }: { board: string; person: string },
  shared?: boolean,
  { tab, browser }: { tab: Storage | null; browser: Storage | null } = {
    tab: storage('sessionStorage'),
    browser: storage('localStorage'),
  },
): Shelf {
  const prefix = `firsthand.${board}.${person}.`
  const isShared = shared ?? attempt(() => tab?.getItem(`${prefix}shared`) === 'true') ?? false
  const place = isShared ? tab : browser
  const memory = new Map<string, string>()
  const shelf: Shelf = {
    shared: isShared,
    read<T>(name: string) {
      const text = attempt(() => place?.getItem(prefix + name)) ?? memory.get(name) ?? null
      return text === null ? null : (attempt(() => JSON.parse(text) as T) ?? null)
    },
    write(name, value) {
      const text = JSON.stringify(value)
      memory.set(name, text)
      attempt(() => place?.setItem(prefix + name, text))
    },
    clear() {
      memory.clear()
      for (const store of [tab, browser]) attempt(() => forget(store, prefix))
    },
  }
  if (shared) shelf.write('shared', true)
  return shelf
}

function forget(store: Storage | null, prefix: string) {
  if (!store) return
  const names = Array.from({ length: store.length }, (_, place) => store.key(place))
  for (const name of names) if (name?.startsWith(prefix)) store.removeItem(name)
}

/** A browser with storage switched off throws on the very mention of it. */
function storage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  return attempt(() => window[name]) ?? null
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what()
  } catch {
    return undefined
  }
}
