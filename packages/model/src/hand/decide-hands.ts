import type { Actor } from '../access/actor.ts'
import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Person } from '../person/person.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'

const unknown = refuse('unknown-thing', { thing: 'person' })

/** The person with no hand up. */
export function handDown(person: Person): Person {
  const { hand: _, ...rest } = person
  return rest
}

/** Raises or lowers one's own hand. It takes the last place in the queue; raising it again keeps the place (SPEC H5). */
export function raiseHand(draft: Draft, { raised }: CommandOf<'hand.raise'>, actor: Actor): Refusal | null {
  const person = 'person' in actor ? draft.board.people.get(actor.person) : undefined
  if (!person) return unknown
  if (raised === (person.hand !== undefined)) return null
  const last = Math.max(0, ...[...draft.board.people.values()].map(({ hand }) => hand?.n ?? 0))
  draft.put(raised ? { ...person, hand: { n: last + 1, called: false } } : handDown(person))
  return null
}

/** Calls somebody whose hand is up: whoever was called before has had their turn. Or puts a hand down (SPEC H6). */
export function answerHand(draft: Draft, command: CommandOf<'hand.call' | 'hand.put-down'>): Refusal | null {
  const person = draft.board.people.get(command.person)
  if (!person) return unknown
  if (!person.hand) return command.do === 'hand.call' ? refuse('not-in-this-state') : null
  if (command.do === 'hand.put-down') {
    draft.put(handDown(person))
    return null
  }
  for (const other of [...draft.board.people.values()]) {
    if (other.hand?.called && other.id !== person.id) draft.put(handDown(other))
  }
  draft.put({ ...person, hand: { ...person.hand, called: true } })
  return null
}
