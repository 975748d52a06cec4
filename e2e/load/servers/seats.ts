import type { Stock } from '../stock/stock.ts'
import type { Seat, ServerKind } from './kinds.ts'

/** A document socket's place for everybody at every board, board by board. */
export function seatsOf(kind: ServerKind, address: string, { boards }: Pick<Stock, 'boards'>): Seat[] {
  const sockets = address.replace('http', 'ws')
  return boards.made.flatMap(({ board, people }) =>
    people.map(({ person, cookie }): Seat => {
      const room = kind === 'relay' || kind === 'y-websocket' || kind === 'hocuspocus' ? board : 'layer/together.0'
      if (room === board) return { room, url: `${sockets}/${board}`, headers: {} }
      const url = `${sockets}/api/boards/${board}/as/${person}/documents/${room}`
      return { room, url, headers: { cookie, origin: address } }
    }),
  )
}
