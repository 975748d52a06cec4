import { type Board, documentsOf, pageOf, readersOf, stageChanged } from '@firsthand/model'
import { createRooms, parseRoomName, type Rooms, type Written } from '@firsthand/sync/server'
import type { OpenBoard } from '../board/open-board.ts'
import { faultOf } from '../health/fault-of.ts'
import type { Parts } from '../parts.ts'
import { accessOf } from './access-of.ts'
import { begun } from './begun.ts'
import { documentEpoch } from './document-epoch.ts'
import { parsePresence } from './parse-presence.ts'

/** Layers hold records, and nothing else. */
const layerLimits = { holds: 'maps' } as const
/** Far more than anybody writes in a session, and as much as a browser shows easily. */
const pageLimits = { holds: 'page', documentBytes: 4 * 1024 * 1024, roots: 1, typeDepth: 24 } as const

/** A board whose documents are open, and in how many sockets. */
type Followed = { open: OpenBoard; sockets: number; unwatch: () => void }

/** Joins the rooms of `packages/sync` to boards: updates pass a board's one queue, and access follows every change of it. */
export class DocumentRooms {
  readonly rooms: Rooms
  readonly #parts: Parts
  readonly #followed = new Map<string, Followed>()

  constructor(parts: Parts) {
    this.#parts = parts
    const { storage } = parts.boards
    this.rooms = createRooms({
      load: async (board, name) => begun(name, await storage.loadDocument(board, name)),
      compact: (board, name, snapshot, upto) => storage.compactDocument(board, name, snapshot, upto),
      commit: (board, name, written, persons) => this.#commit(board, name, written, persons),
      epoch: (board, document) => {
        const followed = this.#followed.get(board)
        return followed && documentsOf(followed.open.board).some((name) => name === document) ? documentEpoch : null
      },
      parsePresence,
      limitsOf: (document) => (pageOf(document) ? pageLimits : layerLimits),
      onFault: (error) => parts.log.error(faultOf(error), 'a document could not be kept'),
    })
  }

  /** Keeps access in step with a board as long as sockets are open on its documents. Call what is returned when one has closed. */
  follow(open: OpenBoard): () => void {
    const known = this.#followed.get(open.id)
    const followed = known ?? { open, sockets: 0, unwatch: this.#watch(open) }
    followed.sockets += 1
    this.#followed.set(open.id, followed)
    return () => {
      followed.sockets -= 1
      if (followed.sockets > 0) return
      followed.unwatch()
      this.#followed.delete(open.id)
    }
  }

  #watch(open: OpenBoard): () => void {
    const { rooms } = this
    let before = open.board
    // Whom a document was open to while nobody watched is not known: it is taken to have become more.
    for (const document of documentsOf(before)) rooms.widen(open.id, document)
    return open.watch({
      show: (board, step) => {
        if (isAccessKept(step.before, board)) return
        for (const document of documentsOf(board)) if (isWider(document, before, board)) rooms.widen(open.id, document)
        before = board
        rooms.setAccess(open.id, (person, document) => accessOf(board, person, document))
      },
      ended: () => rooms.setAccess(open.id, () => ({ access: 'none', presence: null })),
    })
  }

  /** Who may write is looked at again in the turn: a phase that has closed lets no stroke in after it (SPEC D4). */
  async #commit(board: string, name: string, { update, claims }: Written, persons: string[]) {
    const document = parseRoomName(name)?.document ?? ''
    const open = await this.#parts.board(board)
    const taken = await open.take<{ refused: string[] }>((now) => {
      const refused = persons.filter((person) => accessOf(now, person, document).access !== 'write')
      if (refused.length > 0) return { ok: true, changes: [], value: { refused } }
      const changes = document === 'layer/stage' ? stageChanged(now, new Date()) : []
      return { ok: true, changes, documents: [{ name, update, claims }], value: { refused } }
    })
    if (!taken.ok) throw new Error(taken.refusal.id)
    const { refused } = taken.value
    return refused.length > 0 ? ({ is: 'refused', persons: refused } as const) : ({ is: 'stored' } as const)
  }
}

/** Whether access is certain to be as it was, because all that it is decided on is: most turns are of other things. */
const isAccessKept = (before: Board, now: Board): boolean =>
  before.people === now.people && before.progress === now.progress && before.board === now.board

/** Whether somebody may read a document now who might not before: what was deleted earlier is not for them (SPEC D33). */
function isWider(document: string, before: Board, now: Board): boolean {
  const could = readersOf(before, document)
  return [...readersOf(now, document)].some((audience) => !could.has(audience))
}
