import { expect, test } from 'vitest'
import { defaultPlan } from '../template/default-plan.ts'
import { defaultVoices } from '../template/default-voices.ts'
import { wholeMethodPlan } from '../template/whole-method-plan.ts'
import { fitPages } from '../writing/page-fits.ts'
import type { Phase, PhaseVoice, SessionPlan } from './phase.ts'
import { planProblems } from './plan-problems.ts'

const problems = (plan: SessionPlan, voices = defaultVoices) => planProblems(plan, voices).map(({ id }) => id)
const changed = (id: string, change: Partial<Phase>) =>
  defaultPlan.map((phase) => (phase.id === id ? { ...phase, ...change } : phase))
const voices = (phase: string, change: Phase['voices']) =>
  changed(phase, { voices: { ...defaultPlan.find(({ id }) => id === phase)?.voices, ...change } })

test('P1 the plans that ship are valid', () => {
  expect(planProblems(defaultPlan, defaultVoices)).toEqual([])
  expect(planProblems(wholeMethodPlan, defaultVoices)).toEqual([])
  expect(wholeMethodPlan.map(({ id }) => id).join(' ')).toBe(
    'gather lived-experience listen staff together prioritise commit reflect closed',
  )
  const voting = wholeMethodPlan.filter(({ voices }) => Object.values(voices).some(({ vote }) => vote))
  expect(voting.map(({ id }) => id)).toEqual(['prioritise'])
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
    { see: false, contribute: true, draw: false, arrange: false },
    { see: true, contribute: false, draw: true, arrange: false },
    { see: true, contribute: false, draw: false, arrange: true },
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
      { see: false, contribute: true, draw: false, arrange: false },
      { see: true, contribute: false, draw: false, arrange: false },
    ]) {
      expect(problems(voices(phase.id, { lived: may }))).toContain('lived-experience-shut-out')
    }
    const { lived: _, ...without } = phase.voices
    expect(problems(changed(phase.id, { voices: without }))).toContain('lived-experience-shut-out')
  }
})

test('P6 arranging and drawing need a phase with names and without holding', () => {
  const both = ['arranging-without-names', 'drawing-without-names']
  const nameless = [...both, 'page-without-names']
  for (const naming of ['choice', 'anonymous'] as const)
    expect(problems(changed('together', { naming, reveal: 'together' }))).toEqual([...nameless, ...nameless])
  expect(problems(changed('together', { moderation: 'before' }))).toEqual([...both, ...both])
})

test.each(defaultPlan.map(({ id }) => id))('P6 lived experience draws in %s only if it has names', (phase) => {
  const draws = { see: true, contribute: phase !== 'closed', draw: true, arrange: false }
  const reason = phase === 'closed' ? ['writing-when-closed'] : ['drawing-without-names']
  expect(problems(voices(phase, { lived: draws }))).toEqual(phase === 'together' ? [] : reason)
})

test('P6 in an opening phase with names lived experience may draw, and nobody else', () => {
  const named = { naming: 'named', moderation: 'after', reveal: 'at-once' } as const
  const draws = { see: true, contribute: true, draw: true, arrange: false }
  const opening = defaultPlan.find(({ kind }) => kind === 'opening')
  expect(problems(changed('lived-experience', { ...named, voices: { ...opening?.voices, lived: draws } }))).toEqual([])
  const everybody = { lived: draws, staff: { ...draws, contribute: false } }
  expect(problems(changed('lived-experience', { ...named, voices: everybody }))).toEqual(['others-before-opening'])
})

test('P6 a group draws only where it sees', () => {
  const blind = { see: false, contribute: false, draw: true, arrange: false }
  expect(problems(voices('together', { staff: blind }))).toEqual(['drawing-unseen'])
})

test('P21 the agreement is written by any group, in phases before the opening only', () => {
  const writes = { pages: { agreement: 'write' as const } }
  const waits = { see: false, contribute: false, draw: false, arrange: false, ...writes }
  expect(problems(voices('gather', { staff: waits }))).toEqual([])
  for (const phase of ['lived-experience', 'listen', 'together'])
    expect(problems(voices(phase, { staff: waits }))).toEqual(['agreement-is-shut'])
  expect(problems(voices('closed', { staff: waits }))).toEqual(['writing-when-closed'])
})

test.each(['heard', 'summary'])(
  'P22 P23 P24 %s is written after the opening, where nobody can do without a name, by whoever sees',
  (page) => {
    const cell = (mayPage: 'read' | 'write', change: Partial<PhaseVoice> = {}): PhaseVoice => {
      const pages = { [page]: mayPage }
      return { see: true, contribute: false, draw: false, arrange: false, ...change, pages }
    }
    const lived = { contribute: true }
    for (const phase of ['gather', 'lived-experience']) {
      expect(problems(voices(phase, { staff: cell('write') }))).toEqual(['page-before-opening-closed'])
      expect(problems(voices(phase, { lived: cell('write', lived) }))).toEqual(['page-before-opening-closed'])
    }
    expect(problems(voices('listen', { staff: cell('write') }))).toEqual([])
    expect(problems(voices('listen', { lived: cell('write', lived) }))).toEqual(['page-without-names'])
    expect(problems(voices('staff', { staff: cell('write', lived) }))).toEqual(['page-without-names'])
    expect(problems(voices('together', { lived: cell('write', lived), staff: cell('write', lived) }))).toEqual([])
    expect(problems(voices('listen', { staff: cell('read', { see: false }) }))).toEqual(['page-unseen'])
    expect(problems(voices('closed', { staff: cell('write') }))).toEqual(['writing-when-closed'])
    expect(problems(voices('closed', { staff: cell('read') }))).toEqual([])
  },
)

test('P19 P21 fitting a cell takes out what can’t be, and leaves the rest', () => {
  for (const phase of defaultPlan)
    for (const may of Object.values(phase.voices)) expect(fitPages(phase, may)).toEqual(may)
  const all = { agreement: 'write', heard: 'write', summary: 'read' } as const
  const may = { see: true, contribute: false, draw: false, arrange: false, pages: all }
  const fitted = (kind: Phase['kind'], change: Partial<PhaseVoice> = {}) =>
    fitPages({ kind, naming: 'anonymous' }, { ...may, ...change }).pages
  expect(fitted('before')).toEqual({ agreement: 'write', heard: 'read', summary: 'read' })
  expect(fitted('after')).toEqual({ agreement: 'read', heard: 'write', summary: 'read' })
  expect(fitted('after', { contribute: true })).toEqual({ agreement: 'read', heard: 'read', summary: 'read' })
  expect(fitted('before', { see: false })).toEqual({ agreement: 'write' })
})

test('P7 nobody writes when the board is closed, and every voice is known', () => {
  expect(problems(voices('closed', { lived: { see: true, contribute: true, draw: false, arrange: false } }))).toEqual([
    'writing-when-closed',
  ])
  expect(
    problems(voices('listen', { strangers: { see: true, contribute: true, draw: false, arrange: false } })),
  ).toEqual(['unknown-voice'])
})
