import { type AuthorKey, deriveAuthorKey, newSeed, readSlip, writeSlip } from '@firsthand/model'
import type { Shelf, WebStorage } from './shelf.ts'

/** What a browser keeps of an author: the slip, and how many contributions have been made with it. */
type Kept = { slip: string; next: number }
const NAME = 'author'

/**
 * The author of this browser on a board. The slip is made when the first contribution is written and never leaves the browser
 * unless the person takes it along.
 */
export function openAuthor(board: string, shelf: Shelf) {
  const kept = (): Kept => shelf.read<Kept>(NAME) ?? { slip: writeSlip(newSeed()), next: 0 }
  const key = (n: number, slip: string): AuthorKey => {
    const seed = readSlip(slip)
    if (!seed) throw new Error('kept-slip-unreadable')
    return deriveAuthorKey(seed, board, n)
  }
  return {
    /** The slip, or null when nothing has been written here yet. */
    slip: (): string | null => shelf.read<Kept>(NAME)?.slip ?? null,
    /** Id and secret for one more contribution. Kept before it is used, so that no two ever share one. */
    next(): AuthorKey {
      const author = kept()
      shelf.write(NAME, { ...author, next: author.next + 1 })
      return key(author.next, author.slip)
    },
    /** The last key was not used after all: the next contribution takes it, so that a slip finds no gaps. */
    giveBack(id: string) {
      const author = shelf.read<Kept>(NAME)
      if (author && author.next > 0 && key(author.next - 1, author.slip).id === id)
        shelf.write(NAME, { ...author, next: author.next - 1 })
    },
    /** Forget the slip on this device: from here on only who has written it down can open it. */
    forget: () => shelf.remove(NAME),
    /** Id and secret of everything written here, oldest first: only this browser knows that order. */
    keys(): AuthorKey[] {
      const author = shelf.read<Kept>(NAME)
      return author ? Array.from({ length: author.next }, (_, n) => key(n, author.slip)) : []
    },
  }
}

/** Slips kept in this browser for a board, also after leaving it. */
export function keptSlips(
  board: string,
  places: readonly (WebStorage | null)[] = [browserStorage('sessionStorage'), browserStorage('localStorage')],
): string[] {
  const slips = places.flatMap((place) =>
    Array.from({ length: place?.length ?? 0 }, (_, at) => place?.key(at) ?? '')
      .filter((name) => name.startsWith(`firsthand.${board}.`) && name.endsWith(`.${NAME}`))
      .map((name) => (JSON.parse(place?.getItem(name) ?? '{}') as Partial<Kept>).slip ?? ''),
  )
  return [...new Set(slips)].filter((slip) => readSlip(slip) !== null)
}

function browserStorage(name: 'localStorage' | 'sessionStorage'): WebStorage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
