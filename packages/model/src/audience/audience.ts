import type { Actor } from '../access/actor.ts'

/** Who gets the same picture of a board: facilitators, each voice group, observers, the room view, and those at the door. */
export type Audience = 'facilitators' | `voice:${string}` | 'observers' | 'room' | 'door'

/** The audience that an actor belongs to; null for those who get nothing pushed. */
export function audienceOf(actor: Actor): Audience | null {
  switch (actor.is) {
    case 'facilitator':
      return 'facilitators'
    case 'participant':
      return `voice:${actor.voice}`
    case 'observer':
      return 'observers'
    case 'at-door':
      return 'door'
    default:
      return null
  }
}
