import { type Actor, type Audience, audienceOf } from '@firsthand/model'

/** Which picture of the board somebody may have: their own, or as a facilitator the room's, which is safe on a wall. Null: neither. */
export function audienceFor(actor: Actor, wantsRoom: boolean): Audience | null {
  if (!wantsRoom) return audienceOf(actor)
  return actor.is === 'facilitator' ? 'room' : null
}
