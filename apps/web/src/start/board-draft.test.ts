import { makeBoardSchema, newId, planProblems } from '@firsthand/model'
import { expect, test } from 'vitest'
import { type BoardDraft, missing, newDraft } from './board-draft.ts'

const filled = (): BoardDraft => ({
  ...newDraft('fr'),
  title: 'Cardiologie',
  purpose: 'Rendre la visite plus simple.',
  support: 'Le 12 34',
  facilitator: { name: 'Mira', worksFor: 'La clinique' },
})

test('what a new board lacks is told in the order of the page', () => {
  expect(missing(newDraft('en'))).toEqual(['title', 'purpose', 'name', 'worksFor', 'support'])
})

test('P1 a draft that lacks nothing is what the server takes, with a valid plan', () => {
  const draft = filled()
  expect(missing(draft)).toEqual([])
  expect(makeBoardSchema.safeParse(draft).error).toBeUndefined()
  expect(planProblems(draft.plan, draft.voices)).toEqual([])
})

test('a moment without a name, an empty rule and an impossible number are missing too', () => {
  const draft = filled()
  expect(missing({ ...draft, touchpoints: [{ id: newId(), title: { fr: ' ' }, picture: 'door' }] })).toEqual([
    'moments',
  ])
  expect(missing({ ...draft, agreement: { lines: [{ picture: 'hand', text: { fr: '' } }] } })).toEqual(['agreement'])
  expect(missing({ ...draft, expected: { lived: 0 } })).toEqual(['people'])
})

test('P1 a plan that does not fit is missing too', () => {
  const draft = filled()
  const plan = draft.plan.map((phase) => ({ ...phase, reveal: 'at-once' as const }))
  expect(missing({ ...draft, plan })).toEqual(['plan'])
})
