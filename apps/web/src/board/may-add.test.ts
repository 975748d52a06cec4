import { type Actor, defaultPlan, defaultVoices, type Situation } from '@firsthand/model'
import { expect, test } from 'vitest'
import { isAsked, isListening, mayAdd } from './may-add.ts'

const lived: Actor = { is: 'participant', person: 'p1', voice: 'lived' }
const staff: Actor = { is: 'participant', person: 'p2', voice: 'staff' }
const facilitator: Actor = { is: 'facilitator', person: 'p3' }

function situation(phase: string, paused = false): Situation {
  return {
    board: { plan: defaultPlan, voices: defaultVoices },
    progress: { kind: 'progress', id: 'progress', phase, stage: 'open', paused, rings: null },
  }
}
const phaseOf = (id: string) => {
  const phase = defaultPlan.find((one) => one.id === id)
  if (!phase) throw new Error(id)
  return phase
}

test('lived experience may add until the board closes, whether the phase wants names or not', () => {
  for (const { id } of defaultPlan.slice(0, -1)) expect(mayAdd(lived, situation(id)), id).toBeNull()
  expect(mayAdd(lived, situation('closed'))?.id).toBe('board-closed')
})

test('staff are told which phase is theirs', () => {
  expect(mayAdd(staff, situation('lived-experience'))).toEqual({ id: 'not-in-this-phase', opensIn: 'staff' })
  expect(mayAdd(staff, situation('listen'))).toEqual({ id: 'not-in-this-phase', opensIn: 'staff' })
  expect(mayAdd(staff, situation('staff'))).toBeNull()
})

test('a pause is the reason that is given when there is one', () => {
  expect(mayAdd(lived, situation('lived-experience', true))).toEqual({ id: 'board-paused' })
})

test('facilitators have no voice', () => {
  expect(mayAdd(facilitator, situation('together'))).toEqual({ id: 'not-allowed' })
})

test('readiness asks those who speak first until they have spoken, then everybody who can read', () => {
  const asked = (actor: Actor, phase: string) => isAsked(actor, phaseOf(phase), situation(phase))
  expect(asked(lived, 'lived-experience')).toBe(true)
  expect(asked(staff, 'lived-experience')).toBe(false)
  expect(asked(staff, 'listen')).toBe(true)
  expect(asked(facilitator, 'listen')).toBe(false)
  expect(asked(lived, 'closed')).toBe(false)
})

test('listening is to read without writing: staff, in the phase that says so', () => {
  expect(defaultPlan.map(({ id }) => isListening(staff, phaseOf(id)))).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
  ])
  expect(defaultPlan.some(({ id }) => isListening(lived, phaseOf(id)))).toBe(false)
})
