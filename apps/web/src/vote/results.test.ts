import { type Ballot, defaultVoices } from '@firsthand/model'
import { expect, test } from 'vitest'
import { firstOf, groupsDisagree, resultsOf } from './results.ts'

const ballot = (lived: Record<string, number>, staff: Record<string, number>): Ballot => ({
  kind: 'ballot',
  id: 'b',
  phase: 'together',
  question: '',
  dots: 3,
  options: ['x', 'y', 'z'].map((id) => ({ id, title: id })),
  keys: {},
  state: { is: 'shown', counted: { lived: { voted: 4, dots: lived }, staff: { voted: 9, dots: staff } } },
})

test('V3 results stand per group in the order of lived experience, whatever a larger group gave', () => {
  const results = resultsOf(ballot({ y: 5, z: 1 }, { x: 20, y: 1 }), defaultVoices) ?? []
  expect(results.map(({ id }) => id)).toEqual(['y', 'z', 'x'])
  expect(results[2]?.counted.map(({ voice, dots }) => [voice.id, dots])).toEqual([
    ['lived', 0],
    ['staff', 20],
  ])
  expect([firstOf(results, 'lived'), firstOf(results, 'staff')]).toEqual([['y'], ['x']])
  expect(groupsDisagree(results)).toBe(true)
})

test('V3 groups that share a first theme, or of which one gave nothing, do not disagree', () => {
  expect(groupsDisagree(resultsOf(ballot({ x: 2, y: 2 }, { y: 7 }), defaultVoices) ?? [])).toBe(false)
  expect(groupsDisagree(resultsOf(ballot({}, { y: 7 }), defaultVoices) ?? [])).toBe(false)
  const { state: _, ...rest } = ballot({}, {})
  expect(resultsOf({ ...rest, state: { is: 'open' } }, defaultVoices)).toBeNull()
})
