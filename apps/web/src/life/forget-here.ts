import { forgetBoard, myBoards } from '../live/my-boards.ts'
import type { WebStorage } from '../live/shelf.ts'

/** Takes everything of a board off this browser: its place in the list, and the shelf of everybody who was on it here. */
export function forgetHere(board: string, places: WebStorage[] = browserPlaces()): void {
  for (const mine of myBoards()) if (mine.board === board) forgetBoard(board, mine.person)
  for (const place of places) {
    const names = Array.from({ length: place.length }, (_, at) => place.key(at) ?? '')
    for (const name of names.filter((name) => name.split('.').includes(board))) place.removeItem(name)
  }
}

/** A browser with storage switched off throws on the very mention of it. */
function browserPlaces(): WebStorage[] {
  return [() => localStorage, () => sessionStorage].flatMap((place) => {
    try {
      return [place()]
    } catch {
      return []
    }
  })
}
