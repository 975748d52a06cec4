import { makeBoardSchema, newId, planProblems } from '@firsthand/model'
import { expect, test } from 'vitest'
import { type BoardDraft, drawn, drawPhases, missing, newDraft, otherSpeak } from './board-draft.ts'

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

test('staff first speak in their own phase: there the choice of names is made', () => {
  expect(otherSpeak(filled())?.id).toBe('staff')
})

test('P6 layers of their own can be had where there are names and nothing is held, for those who see', () => {
  const draft = filled()
  expect(drawPhases(draft).map(({ id }) => id)).toEqual(['together'])
  const [phase] = drawPhases(draft)
  if (!phase) throw new Error('no phase to draw in')
  const told = (draw: boolean) => Object.values(drawn(phase, draw).voices).map((may) => may.draw)
  expect([told(false), told(true)]).toEqual([
    [false, false],
    [true, true],
  ])
  const blind = {
    ...phase,
    voices: { ...phase.voices, staff: { see: false, contribute: false, draw: false, arrange: false } },
  }
  expect(Object.values(drawn(blind, true).voices).map((may) => may.draw)).toEqual([true, false])
  for (const draw of [true, false]) {
    const plan = draft.plan.map((one) => (one.id === phase.id ? drawn(one, draw) : one))
    expect(planProblems(plan, draft.voices)).toEqual([])
  }
})
