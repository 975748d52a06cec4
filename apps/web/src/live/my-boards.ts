/** A board that was made or joined in this browser, so that it can be found again. */
export type MyBoard = {
  board: string
  person: string
  title: string
  role: 'facilitator' | 'participant' | 'observer'
  voice: string | null
}

const NAME = 'firsthand.boards'

/** The boards of this browser, newest first. On a shared device none is kept. */
export function myBoards(): MyBoard[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(kept) ? (kept as MyBoard[]) : []
  } catch {
    return []
  }
}

/** Keep a board in this browser's list. */
export function rememberBoard(mine: MyBoard) {
  write([mine, ...myBoards().filter(({ board, person }) => board !== mine.board || person !== mine.person)])
}

/** Take a board off this browser's list. */
export function forgetBoard(board: string, person: string) {
  write(myBoards().filter((mine) => mine.board !== board || mine.person !== person))
}

function write(boards: MyBoard[]) {
  try {
    if (boards.length > 0) localStorage.setItem(NAME, JSON.stringify(boards))
    else localStorage.removeItem(NAME)
  } catch {
    // A browser that keeps nothing has no list; links still work.
  }
}
