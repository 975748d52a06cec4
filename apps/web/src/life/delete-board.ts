import { navigate } from 'wouter/use-browser-location'
import { type Complaint, post } from '../live/answer.ts'
import type { BoardClient } from '../live/board.ts'
import { forgetHere } from './forget-here.ts'

/** What the start page is told of a board that has just been deleted from here. */
export type Deleted = { deleted: { title: string; rehearsal: boolean } }

/**
 * Deletes the board on the server, wholly; then nothing of it stays in this browser, and the start page says so.
 * Null when it is done, else why not: then the board is as it was.
 */
export async function deleteBoard(
  { root, board, end }: Pick<BoardClient, 'root' | 'board' | 'end'>,
  title: string,
  rehearsal: boolean,
): Promise<Complaint | null> {
  const answer = await post(`${root}/delete`, { title }, 'same-origin')
  if (answer.is !== 'done') return answer.refusal
  end()
  forgetHere(board)
  navigate('/', { state: { deleted: { title, rehearsal } } satisfies Deleted })
  return null
}
