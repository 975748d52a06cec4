import type { PersonView } from '@firsthand/model'

export type HandUp = PersonView & { hand: NonNullable<PersonView['hand']> }

/** The hands that are up in the room, in the order in which they were raised. */
export function handsUp(people: readonly PersonView[]): HandUp[] {
  const isUp = (person: PersonView): person is HandUp => person.at === 'room' && person.hand !== undefined
  return people.filter(isUp).toSorted((a, b) => a.hand.n - b.hand.n)
}
