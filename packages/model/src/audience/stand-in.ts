import type { Actor } from '../access/actor.ts'
import type { Audience } from './audience.ts'

const nobody = '' as const

/** An actor who is allowed what everybody of an audience is: the room view is shown what observers are. */
export function standIn(audience: Audience): Actor {
  if (audience === 'facilitators') return { is: 'facilitator', person: nobody }
  if (audience.startsWith('voice:')) return { is: 'participant', person: nobody, voice: audience.slice(6) }
  if (audience === 'door') return { is: 'at-door', person: nobody }
  return { is: 'observer', person: nobody }
}
