import { type Access, access, actorOf, type Board, presenceIsShown } from '@firsthand/model'
import type { Shown } from '@firsthand/sync/server'

/** What a person may do with a document now, and how their presence is shown to others: with their name, or not at all. */
export function accessOf(board: Board, person: string, document: string): { access: Access; presence: Shown | null } {
  const found = board.people.get(person)
  if (!found) return { access: 'none', presence: null }
  const { part } = found
  const shown = part.name === null ? null : { name: part.name, voice: part.role === 'participant' ? part.voice : null }
  return { access: access(actorOf(found), document, board), presence: presenceIsShown(board) ? shown : null }
}
