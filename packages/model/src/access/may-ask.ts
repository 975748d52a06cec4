import type { Id } from '../ids/id.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Actor } from './actor.ts'

/** What is asked of a board beside commands, because it leaves no change of its record: that it is deleted wholly, and what it keeps about somebody. */
export type Ask = { ask: 'delete' } | { ask: 'held'; about: Id }

/** Null when the actor may ask this, in every phase; else why not. Everybody may ask about themselves, at the door too. Deny by default. */
export function mayAsk(actor: Actor, asked: Ask): Refusal | null {
  if (actor.is === 'facilitator') return null
  const isSelf = asked.ask === 'held' && 'person' in actor && actor.person === asked.about
  if (isSelf) return null
  return refuse(actor.is === 'at-door' ? 'at-door' : 'not-allowed')
}
