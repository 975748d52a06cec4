import type { BoardClient } from '../live/board.ts'
import { forgetBoard } from '../live/my-boards.ts'

/**
 * Leave a board for today. On a shared device everything of this person is taken off it.
 * What has not been sent yet would be lost then: ask before calling.
 */
export async function leave(client: BoardClient) {
  await client.command({ do: 'person.leave' })
  client.end()
  if (client.shelf.shared) client.shelf.clear()
  forgetBoard(client.board, client.person)
}
