import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BoardInMaking } from './make-boards.ts'
import { sayOnBoard } from './say-on-board.ts'
import type { Stock } from './stock.ts'
import { storeBoards } from './store-boards.ts'

/** The most that one publishing command takes. */
const atOnce = 500

/** A board in its opening phase: so many things have been said without a name and may be shown at the next reveal. */
export function boardBeforeReveal(people: number, contributions: number): BoardInMaking {
  const board = new BoardInMaking(people)
  for (let n = 0; n < people; n++) board.join('lived')
  board.moveTo('lived-experience')
  const ids = sayOnBoard(board, { is: 'someone', voice: 'lived' }, contributions)
  board.does({ do: 'queue.collect' })
  for (let from = 0; from < ids.length; from += atOnce) {
    board.does({ do: 'contribution.publish', contributions: ids.slice(from, from + atOnce) })
  }
  return board
}

/** A board in its shared phase on which so much has been said, by name. */
export function boardWithContributions(people: number, contributions: number): BoardInMaking {
  const board = new BoardInMaking(people)
  for (let n = 0; n < people; n++) board.join('lived')
  board.moveTo('together')
  const [speaker] = board.people
  if (contributions > 0) {
    sayOnBoard(board, { is: 'participant', voice: 'lived', person: speaker?.person ?? '' }, contributions)
  }
  return board
}

/** Boards for the record plane; there is no document, and nothing for other servers. */
export async function recordStock(boards: Iterable<BoardInMaking>): Promise<Stock> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-stock-'))
  const stored = await storeBoards(join(directory, 'boards'), boards)
  return {
    boards: stored,
    document: null,
    others: directory,
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}
