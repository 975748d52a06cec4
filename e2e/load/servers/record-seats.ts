import type { Asked, Speaker } from '../crowd/acts.ts'
import type { MadePerson } from '../stock/make-boards.ts'
import type { Seat } from './kinds.ts'

/** Addresses of one person at one board of Firsthand. */
export function recordSeat(address: string, board: string, { person, cookie }: MadePerson) {
  const own = `${address}/api/boards/${board}/as/${person}`
  const headers = { cookie, origin: address }
  const live: Seat = { room: board, url: `${own.replace('http', 'ws')}/live`, headers }
  const commands: Speaker = { url: `${own}/commands`, headers }
  const picture: Asked = { url: `${own}/board`, headers, body: null }
  return { live, commands, picture }
}
