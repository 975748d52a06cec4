import type { Actor } from '../access/actor.ts'
import type { View, ViewKey } from '../audience/view.ts'
import type { PermitTerms } from '../permit/permits-of.ts'
import type { Person } from '../person/person.ts'
import type { Refusal } from '../refusal/refusal.ts'

/** What a person is told about themselves. `permits`: by which keys they may speak without a name (the same for the whole group). */
export type You = {
  actor: Actor
  person: Pick<Person, 'id' | 'part' | 'standing' | 'agreed' | 'ready' | 'rest'> & {
    /** The person's own hand: never at which place, so that nobody feels hurried. */
    hand?: 'up' | 'called'
  }
  permits: PermitTerms | null
}

/** The picture of a board: `cursor` is given back on reconnecting; `full` replaces all that was known before. */
export type PutFrame = { type: 'put'; cursor: string; full: boolean; put: View[]; del: ViewKey[] }

/** Frames from the server on the live socket (JSON text). The client sends nothing there; commands go by HTTP. */
export type LiveFrame = PutFrame | { type: 'you'; you: You } | { type: 'bye'; refusal: Refusal }
