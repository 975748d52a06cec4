import { actorOf, type Board, type Person, permitsOf, type You } from '@firsthand/model'

/** What a person is told about themselves. The keys are the same for their whole voice group; at the door there are none. */
export function youOf(board: Board, person: Person): You {
  const actor = actorOf(person)
  const { id, part, standing, agreed, ready, rest, hand } = person
  const own = hand ? ({ hand: hand.called ? 'called' : 'up' } as const) : {}
  return { actor, person: { id, part, standing, agreed, ready, rest, ...own }, permits: permitsOf(board, person) }
}
