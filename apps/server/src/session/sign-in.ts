import { type Board, hasForgotten, hashSecret, type Person, type Refusal, refuse } from '@firsthand/model'

export type SignedIn = { ok: true; person: Person; session: string } | { ok: false; refusal: Refusal }

/**
 * Who a request comes from: the person in its address, if the cookie is a session of theirs on this board.
 * Sessions are found by the hash of their token, so that time tells nothing about stored ones.
 */
export function signIn(board: Board, person: string, token: string | null): SignedIn {
  return token === null ? { ok: false, refusal: refuse('signed-out') } : resume(board, person, hashSecret(token))
}

/** The same for a session that was found before: whether it still is one. */
export function resume(board: Board, person: string, session: string): SignedIn {
  const found = board.people.get(person)
  if (!found && hasForgotten(board)) return { ok: false, refusal: refuse('forgotten') }
  if (!found || board.sessions.get(session)?.person !== person) return { ok: false, refusal: refuse('signed-out') }
  if (found.standing.at === 'removed')
    return { ok: false, refusal: refuse('removed', { reason: found.standing.reason }) }
  if (found.standing.at === 'left') return { ok: false, refusal: refuse('signed-out') }
  return { ok: true, person: found, session }
}
