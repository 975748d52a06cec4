import { idSchema, refuse } from '@firsthand/model'
import type { FileMaker } from '@firsthand/report/files'
import type { Logger } from 'pino'
import { LiveRoom } from './audience/live-room.ts'
import type { Boards } from './board/boards.ts'
import type { OpenBoard } from './board/open-board.ts'
import { Refused } from './edge/refused.ts'
import type { KeyMaker } from './permit/key-maker.ts'
import type { Rates } from './rate/rates.ts'
import type { Addresses } from './settings/addresses.ts'
import type { Settings } from './settings/settings.ts'

/** What the routes and sockets of one server share. */
export type Parts = {
  settings: Settings
  boards: Boards
  rates: Rates
  /** Makes the keys that sign permits. */
  keys: Pick<KeyMaker, 'take'>
  /** Makes the files that take longer, in a thread of their own. */
  files: Pick<FileMaker, 'make' | 'isFull'>
  log: Logger
  /** The open board of an address; rejects with `Refused` `unknown-board`. */
  board: (id: string) => Promise<OpenBoard>
  room: (board: OpenBoard) => LiveRoom
  addresses: () => Addresses
}

type Given = Pick<Parts, 'settings' | 'boards' | 'rates' | 'keys' | 'files' | 'log' | 'addresses'>

export function makeParts(given: Given): Parts {
  const rooms = new WeakMap<OpenBoard, LiveRoom>()
  return {
    ...given,
    async board(id) {
      const open = idSchema.safeParse(id).success ? await given.boards.get(id) : null
      if (!open) throw new Refused(refuse('unknown-board'))
      return open
    },
    room(board) {
      const room = rooms.get(board) ?? new LiveRoom(board)
      rooms.set(board, room)
      return room
    },
  }
}
