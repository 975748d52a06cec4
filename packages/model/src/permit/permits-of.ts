import { actorOf } from '../access/actor.ts'
import type { Board } from '../board/board.ts'
import type { Person } from '../person/person.ts'
import { currentKey } from './group-keys.ts'

/** What a person needs to ask for permits: the public keys of their group, how they came about, and which batches were given. */
export type PermitTerms = {
  voice: string
  /** The fingerprint of the keys: the last of `keyFingerprints(board, voice, steps)`. */
  key: string
  steps: string[]
  /** RSA moduli as base64url; the exponent is 65537. */
  contribute: string
  vote: string
  issued: number[]
}

/** Null for whoever has no voice group, isn't in the room, or on a board without keys. */
export function permitsOf(board: Board, person: Person): PermitTerms | null {
  const actor = actorOf(person)
  const keys = actor.is === 'participant' ? board.keys.groups[actor.voice] : undefined
  if (actor.is !== 'participant' || !keys) return null
  const key = currentKey(board.board.id, actor.voice, keys)
  const { contribute, vote, steps } = keys
  const issued = person.permits?.key === key ? Object.keys(person.permits.batches).map(Number) : []
  return { voice: actor.voice, key, steps, contribute: contribute.n, vote: vote.n, issued }
}
