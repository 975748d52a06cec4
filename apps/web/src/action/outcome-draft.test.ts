import type { Action } from '@firsthand/model'
import { expect, test } from 'vitest'
import { dayIn } from './day.ts'
import { draftOfAction, emptyOutcome, missingIn, outcomeOf } from './outcome-draft.ts'

const answers = { contributions: [], themes: [] }
const action: Action = {
  kind: 'action',
  id: 'a',
  outcome: { is: 'action', what: 'Say how long', who: '', by: null, power: 'team', needs: '' },
  answers,
  progress: 'promised',
  news: [],
}

test('T3 each kind says what it misses, and is sent with nothing of the others', () => {
  const draft = { ...emptyOutcome, what: ' A second doctor ', reason: ' No post ', who: 'The desk' }
  expect(missingIn(emptyOutcome)).toEqual(['what', 'power'])
  expect(missingIn({ ...emptyOutcome, is: 'unmet' })).toEqual(['what', 'reason'])
  expect(outcomeOf(draft)).toBeNull()
  expect(outcomeOf({ ...draft, power: 'team', by: '2026-05-01' })).toEqual({
    is: 'action',
    what: 'A second doctor',
    who: 'The desk',
    by: '2026-05-01',
    power: 'team',
    needs: '',
  })
  expect(outcomeOf({ ...draft, is: 'unmet' })).toEqual({ is: 'unmet', what: 'A second doctor', reason: 'No post' })
  expect(outcomeOf({ ...draft, is: 'stalemate', holds: { lived: ' Yes ', staff: ' ' } })).toEqual({
    is: 'stalemate',
    what: 'A second doctor',
    panel: '',
    holds: { lived: 'Yes' },
  })
})

test('T3 what stands there is changed without losing anything', () => {
  const unmet: Action = { ...action, outcome: { is: 'unmet', what: 'A doctor', reason: 'No post' } }
  for (const one of [action, unmet]) expect(outcomeOf(draftOfAction(one))).toEqual(one.outcome)
})

test('T3 a day is the same day wherever it is read', () => {
  expect(dayIn('2026-05-01', 'en-GB')).toBe('1 May 2026')
  expect(dayIn('2026-05-01', 'fr')).toBe('1 mai 2026')
})
