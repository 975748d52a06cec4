import type { PersonView, View } from '@firsthand/model'
import { expect, test } from 'vitest'
import { makeRecord } from '../live/record.ts'
import { somebodyNeedsYou } from './somebody-needs-you.ts'

function holding(...put: View[]) {
  const record = makeRecord()
  record.take({ type: 'put', cursor: 'e.1', full: true, put, del: [] })
  return record.held.get()
}
const person = (at: PersonView['at'], rest: PersonView['rest']): PersonView => ({
  kind: 'person',
  id: 'p',
  part: { role: 'observer', name: null },
  at,
  rest,
  link: null,
})

test('somebody at the door, or asking for a break with or without a name, needs a person', () => {
  expect(somebodyNeedsYou(holding(person('door', 'none')))).toBe(true)
  expect(somebodyNeedsYou(holding(person('room', 'asked')))).toBe(true)
  expect(somebodyNeedsYou(holding({ kind: 'rests', id: 'rests', unnamed: 1 }))).toBe(true)
})

test('H6 a hand that is up needs a person until it is called', () => {
  const hand = (called: boolean) => holding({ ...person('room', 'none'), hand: { n: 1, called } })
  expect(somebodyNeedsYou(hand(false))).toBe(true)
  expect(somebodyNeedsYou(hand(true))).toBe(false)
})

test('a break that was answered, and somebody who has gone, need nothing more', () => {
  expect(somebodyNeedsYou(holding(person('room', 'answered')))).toBe(false)
  expect(somebodyNeedsYou(holding(person('left', 'asked')))).toBe(false)
  expect(somebodyNeedsYou(holding({ kind: 'rests', id: 'rests', unnamed: 0 }))).toBe(false)
})
