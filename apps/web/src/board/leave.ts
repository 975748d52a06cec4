import type { BoardClient } from '../live/board.ts'
import { tellLeft } from '../live/left-elsewhere.ts'
import { forgetBoard } from '../live/my-boards.ts'

/**
 * Leave a board for today. Everything of this person is taken off this device, in every tab; where nobody else uses it, the slip stays.
 * What has not been sent yet is lost then: ask before calling. False when the server did not hear of it: only the server can
 * take the session's cookie out of the browser, so until the browser is closed the board can still be opened there.
 */
export async function leave(client: BoardClient): Promise<boolean> {
  const answer = await client.command({ do: 'person.leave' })
  client.takeOff()
  tellLeft(client)
  forgetBoard(client.board, client.person)
  return answer.is !== 'not-through'
}
