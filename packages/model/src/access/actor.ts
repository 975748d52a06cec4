import type { Id } from '../ids/id.ts'
import type { Person } from '../person/person.ts'

/**
 * Who asks. `someone` proved a voice group's right without a name; `author` proved a contribution's secret,
 * `owner` that of a link to some actions; `server` is the clock.
 */
export type Actor =
  | { is: 'facilitator'; person: Id }
  | { is: 'participant'; person: Id; voice: string }
  | { is: 'observer'; person: Id }
  | { is: 'at-door'; person: Id }
  | { is: 'someone'; voice: string }
  | { is: 'author'; contribution: Id; voice: string }
  | { is: 'owner'; actions: readonly Id[] }
  | { is: 'server' }
  | { is: 'nobody' }

/** The actor that a person is now; who left or was removed is nobody. */
export function actorOf(person: Person): Actor {
  if (person.standing.at === 'door') return { is: 'at-door', person: person.id }
  if (person.standing.at !== 'room') return { is: 'nobody' }
  const { part } = person
  if (part.role === 'participant') return { is: 'participant', person: person.id, voice: part.voice }
  return { is: part.role, person: person.id }
}
