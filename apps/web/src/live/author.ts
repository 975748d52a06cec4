import { type AuthorKey, deriveAuthorKey, newSeed, readSlip, writeSlip } from '@firsthand/model'
import type { Shelf, WebStorage } from './shelf.ts'

/** What a browser keeps of an author: the slip, and how many contributions have been made with it. */
type Kept = { slip: string; next: number }

/** Under what a slip is kept: this browser's own, or that of somebody whose words are written down here, until they have it. */
type SlipOf = 'author' | 'helped'
const OWN: SlipOf = 'author'

/**
 * The author of this browser on a board, or (`of`) the one whose words are written down here. The slip is made when the first
 * contribution is written and never leaves the browser unless the person takes it along.
 */
export function openAuthor(board: string, shelf: Shelf, of: SlipOf = OWN) {
  const kept = (): Kept => shelf.read<Kept>(of) ?? { slip: writeSlip(newSeed()), next: 0 }
  const key = (n: number, slip: string): AuthorKey => {
    const seed = readSlip(slip)
    if (!seed) throw new Error('kept-slip-unreadable')
    return deriveAuthorKey(seed, board, n)
  }
  return {
    /** The slip, or null when nothing has been written here yet. */
    slip(): string | null {
      const author = shelf.read<Kept>(of)
      return author && author.next > 0 ? author.slip : null
    },
    /** Id and secret for one more contribution. Kept before it is used, so that no two ever share one. */
    next(): AuthorKey {
      const author = kept()
      shelf.write(of, { ...author, next: author.next + 1 })
      return key(author.next, author.slip)
    },
    /** The last key was not used after all: the next contribution takes it, so that a slip finds no gaps. */
    giveBack(id: string) {
      const author = shelf.read<Kept>(of)
      if (author && author.next > 0 && key(author.next - 1, author.slip).id === id)
        shelf.write(of, { ...author, next: author.next - 1 })
    },
    /** Forget the slip on this device: from here on only who has written it down can open it. */
    forget: () => shelf.remove(of),
    /** Id and secret of everything written here, oldest first: only this browser knows that order. */
    keys(): AuthorKey[] {
      const author = shelf.read<Kept>(of)
      return author ? Array.from({ length: author.next }, (_, n) => key(n, author.slip)) : []
    },
  }
}

type Place = { store: WebStorage; name: string; slip: string }

/** Where slips are kept in this browser for a board. What can't be read as one is passed over. */
function placesOf(board: string, of: SlipOf, stores: readonly (WebStorage | null)[]): Place[] {
  return stores.flatMap((store) => {
    if (!store) return []
    const names = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
    return names
      .filter((name) => name.startsWith(`firsthand.${board}.`) && name.endsWith(`.${of}`))
      .map((name) => ({ store, name, slip: slipIn(store.getItem(name)) }))
      .filter(({ slip }) => readSlip(slip) !== null)
  })
}

function slipIn(text: string | null): string {
  try {
    return (JSON.parse(text ?? '{}') as Partial<Kept>).slip ?? ''
  } catch {
    return ''
  }
}

const browserStores = (): readonly (WebStorage | null)[] => [
  browserStorage('sessionStorage'),
  browserStorage('localStorage'),
]

/** Slips kept in this browser for a board, also after leaving it: this browser's own, or such as were not handed over. */
export function keptSlips(board: string, of: SlipOf = OWN, stores = browserStores()): string[] {
  return [...new Set(placesOf(board, of, stores).map(({ slip }) => slip))]
}

/** Forget a slip on this device, also after leaving the board. */
export function forgetSlip(board: string, slip: string, stores = browserStores()) {
  const places = [...placesOf(board, 'author', stores), ...placesOf(board, 'helped', stores)]
  for (const { store, name, slip: kept } of places) if (kept === slip) store.removeItem(name)
}

function browserStorage(name: 'localStorage' | 'sessionStorage'): WebStorage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
