import { expect, test } from 'vitest'
import { author, facilitator, idOf, participant, someone } from '../testing/sample-board.ts'
import type { Actor } from './actor.ts'
import { mayAsk } from './may-ask.ts'

const others: Actor[] = [
  participant('staff'),
  participant('lived'),
  { is: 'observer', person: idOf('observer') },
  { is: 'at-door', person: idOf('late') },
  someone('lived'),
  author('a'),
  { is: 'server' },
  { is: 'nobody' },
]

test('L3 only facilitators may have a board deleted', () => {
  expect(mayAsk(facilitator, { ask: 'delete' })).toBeNull()
  for (const actor of others) expect(mayAsk(actor, { ask: 'delete' }), actor.is).not.toBeNull()
})

test('L4 everybody may ask what is kept about themselves, and facilitators about anybody; nobody else', () => {
  const about = idOf('somebody')
  expect(mayAsk(facilitator, { ask: 'held', about })).toBeNull()
  for (const actor of others) {
    expect(mayAsk(actor, { ask: 'held', about }), actor.is).not.toBeNull()
    if ('person' in actor) expect(mayAsk(actor, { ask: 'held', about: actor.person }), actor.is).toBeNull()
  }
})
