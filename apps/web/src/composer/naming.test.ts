import { defaultPlan, defaultVoices, type Situation } from '@firsthand/model'
import { expect, test } from 'vitest'
import { namingFor, standsOut, whenSeen } from './naming.ts'

const at = (phase: string, paused = false): Situation => ({
  board: { plan: defaultPlan, voices: defaultVoices },
  progress: { kind: 'progress', id: 'progress', phase, stage: 'open', paused, rings: null },
})

test.each([
  ['gather', 'lived', 'nameless'],
  ['lived-experience', 'lived', 'nameless'],
  ['listen', 'lived', 'nameless'],
  ['staff', 'lived', 'choice'],
  ['together', 'lived', 'choice'],
  ['closed', 'lived', 'refused'],
  ['gather', 'staff', 'refused'],
  ['lived-experience', 'staff', 'refused'],
  ['listen', 'staff', 'refused'],
  ['staff', 'staff', 'choice'],
  ['together', 'staff', 'named'],
  ['closed', 'staff', 'refused'],
])('A5 in %s, %s may speak: %s', (phase, voice, expected) => {
  expect(namingFor('p', voice, at(phase)).is).toBe(expected)
})

test('A6 who has to wait is told in which phase they can speak', () => {
  expect(namingFor('p', 'staff', at('lived-experience'))).toEqual({
    is: 'refused',
    refusal: { id: 'not-in-this-phase', opensIn: 'staff' },
  })
  expect(namingFor('p', 'lived', at('lived-experience', true))).toEqual({
    is: 'refused',
    refusal: { id: 'board-paused' },
  })
})

test('N8 N9 when words are seen: at once only with a name where the plan says so', () => {
  expect(whenSeen(at('lived-experience'), false)).toBe('after-opening')
  expect(whenSeen(at('staff'), true)).toBe('later')
  expect(whenSeen(at('together'), true)).toBe('at-once')
  expect(whenSeen(at('together'), false)).toBe('later')
})

test('who would stand out is the one who chooses otherwise than everybody else', () => {
  const rosa = { name: 'Rosa' }
  const nobody = { name: null }
  expect(standsOut([], false)).toBe(false)
  expect(standsOut([rosa, rosa], false)).toBe(true)
  expect(standsOut([rosa, nobody], false)).toBe(false)
  expect(standsOut([nobody, nobody], true)).toBe(true)
})
