import { expect, test } from 'vitest'
import { defaultPlan } from '../template/default-plan.ts'
import { defaultVoices } from '../template/default-voices.ts'
import type { Phase, SessionPlan } from './phase.ts'
import { planProblems } from './plan-problems.ts'

const problems = (plan: SessionPlan, voices = defaultVoices) => planProblems(plan, voices).map(({ id }) => id)
const changed = (id: string, change: Partial<Phase>) =>
  defaultPlan.map((phase) => (phase.id === id ? { ...phase, ...change } : phase))
const voices = (phase: string, change: Phase['voices']) =>
  changed(phase, { voices: { ...defaultPlan.find(({ id }) => id === phase)?.voices, ...change } })

test('P1 the plan that ships is valid', () => {
  expect(planProblems(defaultPlan, defaultVoices)).toEqual([])
})

test('P2 a plan needs a lived-experience group, one opening phase and one end, in order', () => {
  expect(
    problems(
      defaultPlan,
      defaultVoices.map((voice) => ({ ...voice, livedExperience: false })),
    ),
  ).toContain('no-lived-experience')
  expect(problems(defaultPlan.filter(({ kind }) => kind !== 'opening'))).toEqual(['no-opening'])
  expect(problems(defaultPlan.filter(({ kind }) => kind !== 'closed'))).toEqual(['no-end'])
  expect(problems(defaultPlan.toReversed())).toContain('out-of-order')
  expect(problems([...defaultPlan.slice(0, 1), ...defaultPlan])).toContain('same-id')
})

test.each(['gather', 'lived-experience'])('P3 nobody else may write in %s', (phase) => {
  for (const may of [
    { see: false, contribute: true, arrange: false },
    { see: true, contribute: false, arrange: true },
  ]) {
    const found = planProblems(voices(phase, { staff: may }), defaultVoices)
    expect(found).toContainEqual({ id: 'others-before-opening', phase, voice: 'staff' })
  }
})

test('P4 nothing without a name is shown at once', () => {
  for (const naming of ['anonymous', 'choice'] as const) {
    expect(problems(changed('staff', { naming, reveal: 'at-once' }))).toEqual(['nameless-at-once'])
  }
})

test('P5 lived experience is never shut out', () => {
  for (const phase of defaultPlan.filter(({ kind }) => kind !== 'closed')) {
    for (const may of [
      { see: false, contribute: true, arrange: false },
      { see: true, contribute: false, arrange: false },
    ]) {
      expect(problems(voices(phase.id, { lived: may }))).toContain('lived-experience-shut-out')
    }
    const { lived: _, ...without } = phase.voices
    expect(problems(changed(phase.id, { voices: without }))).toContain('lived-experience-shut-out')
  }
})

test('P6 arranging needs a phase with names and without holding', () => {
  expect(problems(changed('together', { naming: 'choice', reveal: 'together' }))).toContain('arranging-without-names')
  expect(problems(changed('together', { moderation: 'before' }))).toContain('arranging-without-names')
})

test('P7 nobody writes when the board is closed, and every voice is known', () => {
  expect(problems(voices('closed', { lived: { see: true, contribute: true, arrange: false } }))).toEqual([
    'writing-when-closed',
  ])
  expect(problems(voices('listen', { strangers: { see: true, contribute: true, arrange: false } }))).toEqual([
    'unknown-voice',
  ])
})
