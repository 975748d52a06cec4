import { actorOf, type Board, type Person, type You } from '@firsthand/model'

/** What a person is told about themselves. The right is the same for their whole voice group; at the door there is none. */
export function youOf(board: Board, person: Person): You {
  const actor = actorOf(person)
  const right = actor.is === 'participant' ? (board.keys.rights[actor.voice] ?? null) : null
  const { id, part, standing, agreed, ready, rest } = person
  return { actor, person: { id, part, standing, agreed, ready, rest }, right }
}
