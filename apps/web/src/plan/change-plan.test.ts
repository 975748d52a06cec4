import { defaultPlan, defaultVoices, makeBoardSchema, planProblems } from '@firsthand/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addPhase,
  canMove,
  fitPhaseOf,
  mostPhases,
  movePhase,
  placesFor,
  removePhase,
  setCell,
  setPhase,
  whyPhaseStays,
} from './change-plan.ts'
import { addVoice, marks, markVoice, mostVoices, nameVoice, removeVoice, setLived } from './change-voices.ts'
import { mayOpen } from './opened.ts'
import { phaseKindNames } from './phase-kinds.ts'
import { deeds, type PlanDraft } from './plan-draft.ts'
import { planTroubles } from './plan-troubles.ts'

const start: PlanDraft = { plan: defaultPlan, voices: defaultVoices, expected: { lived: 8, staff: 8 } }
const schema = makeBoardSchema.pick({ plan: true, voices: true, expected: true })

const nth = <Of>(list: readonly Of[], number: number): Of => {
  const one = list[number % list.length]
  if (one === undefined) throw new Error('the list is empty')
  return one
}

type Step = { name: string; of: number; to: number; wish: boolean }
type Change = (draft: PlanDraft, step: Step) => PlanDraft
const phase = ({ plan }: PlanDraft, { of }: Step) => nth(plan, of).id
const voice = ({ voices }: PlanDraft, { of }: Step) => nth(voices, of).id

/** Two groups of one name are told apart by nobody: each gets another. */
let added = 0

/** The changes that keep a right plan right, whatever they are given. */
const whole: Record<string, Change> = {
  addPhase: (draft, step) => addPhase(draft, nth(phaseKindNames, step.to), phase(draft, step)),
  removePhase: (draft, step) => removePhase(draft, phase(draft, step)),
  movePhase: (draft, step) => movePhase(draft, phase(draft, step), step.wish ? 1 : -1),
  addVoice: (draft, step) => addVoice(draft, { en: `Group ${step.of} ${++added}` }, step.wish),
  removeVoice: (draft, step) => (draft.voices.length > 1 ? removeVoice(draft, voice(draft, step)) : draft),
  setLived: (draft, step) => setLived(draft, voice(draft, step), step.wish),
  markVoice: (draft, step) => markVoice(draft, voice(draft, step), nth(marks, step.to)),
  nameVoice: (draft, step) => nameVoice(draft, voice(draft, step), `Name ${step.to} of ${voice(draft, step)}`, 'en'),
}
/** Those that may make it wrong: then the place that was changed is named. */
const cells: Change = (draft, step) =>
  setCell(draft, phase(draft, step), nth(draft.voices, step.to).id, nth(deeds, step.of + step.to), step.wish)
const settings = [
  { naming: 'anonymous' },
  { naming: 'choice' },
  { naming: 'named' },
  { moderation: 'before' },
  { moderation: 'after' },
  { reveal: 'together' },
  { reveal: 'at-once' },
  { minutes: null },
] as const

const steps = (names: string[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...names), of: fc.nat(60), to: fc.nat(60), wish: fc.boolean() }), {
    maxLength: 40,
  })

function isRight(draft: PlanDraft, after: string) {
  expect(planTroubles(draft), after).toEqual([])
  expect(schema.safeParse(draft).error, after).toBeUndefined()
  expect(new Set(draft.voices.map(({ mark }) => mark)).size).toBe(draft.voices.length)
  expect(Object.keys(draft.expected).toSorted()).toEqual(draft.voices.map(({ id }) => id).toSorted())
}

test('P1 phases and groups can be added, moved, changed and removed in any order: the plan stays one that can be used', () => {
  fc.assert(
    fc.property(steps(Object.keys(whole)), (steps) => {
      let draft = start
      for (const step of steps) {
        draft = whole[step.name]?.(draft, step) ?? draft
        isRight(draft, step.name)
      }
    }),
  )
})

test('P1 a cell or a setting that does not fit is named where it stands, and can be put right there', () => {
  fc.assert(
    fc.property(steps([...Object.keys(whole), 'cell', 'settings']), (steps) => {
      let draft = start
      for (const step of steps) {
        const at = phase(draft, step)
        if (step.name === 'cell') {
          draft = cells(draft, step)
          const voice = nth(draft.voices, step.to).id
          for (const problem of planProblems(draft.plan, draft.voices))
            expect(problem).toMatchObject({ phase: at, voice })
        } else if (step.name === 'settings') {
          draft = setPhase(draft, at, nth(settings, step.to))
          for (const problem of planProblems(draft.plan, draft.voices)) expect(problem.phase).toBe(at)
        } else draft = whole[step.name]?.(draft, step) ?? draft
        const wrong = new Set(planProblems(draft.plan, draft.voices).map((problem) => problem.phase))
        for (const id of wrong) draft = fitPhaseOf(draft, id ?? '')
        isRight(draft, step.name)
      }
    }),
  )
})

test('putting a phase right leaves one that is right as it is', () => {
  for (const { id } of defaultPlan) {
    const { plan } = fitPhaseOf(start, id)
    expect(plan).toEqual(defaultPlan)
  }
})

test('P2 the opening and the end stay, and a phase in which people arrive; nothing moves across the opening', () => {
  const stays = defaultPlan.map(({ id }) => whyPhaseStays({ plan: defaultPlan }, id))
  expect(stays).toEqual(['before', 'opening', null, null, null, 'closed'])
  expect(defaultPlan.filter(({ id }) => canMove({ plan: defaultPlan }, id, -1)).map(({ id }) => id)).toEqual([
    'staff',
    'together',
  ])
  expect(placesFor({ plan: defaultPlan }, 'arrive').map(({ id }) => id)).toEqual(['gather'])
  expect(placesFor({ plan: defaultPlan }, 'reflect').map(({ id }) => id)).toEqual([
    'lived-experience',
    'listen',
    'staff',
    'together',
  ])
  expect(addPhase(start, 'speak', 'gather')).toBe(start)
})

test('a phase of a kind that is there already is told from the first by a number', () => {
  const twice = addPhase(addPhase(start, 'listen', 'together'), 'listen', 'together')
  const titles = twice.plan.map(({ title }) => title.en)
  expect(titles.slice(-4)).toEqual(['Make sense together', 'Listen 3', 'Listen 2', 'Closed'])
})

test('P5 a new group of lived experience speaks from the first phase on; another one waits as staff do', () => {
  const draft = addVoice(addVoice(start, { en: 'Carers' }, true), { en: 'Managers' }, false)
  expect(draft.voices.map(({ id, mark }) => [id, mark])).toEqual([
    ['lived', 'gold-circle'],
    ['group-2', 'plum-triangle'],
    ['staff', 'blue-square'],
    ['group-3', 'green-diamond'],
  ])
  for (const { voices } of draft.plan) {
    expect(voices['group-2']).toEqual(voices.lived)
    expect(voices['group-3']).toEqual(voices.staff)
  }
})

test('there are five groups and 24 phases at most', () => {
  let draft = start
  for (let added = 0; added < 30; added++) {
    draft = addVoice(draft, { en: `Group ${added}` }, false)
    draft = addPhase(draft, 'listen', 'together')
  }
  expect([draft.voices.length, draft.plan.length]).toEqual([mostVoices, mostPhases])
})

test('P2 the last group of lived experience can neither be removed nor become another', () => {
  expect(removeVoice(start, 'lived')).toBe(start)
  expect(setLived(start, 'lived', false)).toBe(start)
})

test('P3 a group that no longer speaks from lived experience waits like the others', () => {
  const { plan } = setLived(addVoice(start, { en: 'Carers' }, true), 'group-2', false)
  for (const { voices } of plan) expect(voices['group-2']).toEqual(voices.staff)
})

test('a mark that another group has changes hands', () => {
  expect(markVoice(start, 'staff', 'gold-circle').voices.map(({ mark }) => mark)).toEqual([
    'blue-square',
    'gold-circle',
  ])
})

test('what has no name, and two groups of one name, are told where they stand', () => {
  const unnamed = setPhase(nameVoice(start, 'staff', ' ', 'fr'), 'listen', { title: { fr: '' }, guidance: { en: ' ' } })
  expect(planTroubles(unnamed)).toEqual([
    { id: 'no-label', phase: null, voice: 'staff' },
    { id: 'no-title', phase: 'listen', voice: null },
    { id: 'no-guidance', phase: 'listen', voice: null },
  ])
  const same = nameVoice(start, 'staff', 'Lived experience', 'en')
  expect(planTroubles(same)).toEqual([{ id: 'same-label', phase: null, voice: 'staff' }])
})

test('P30 during a session nothing that has begun moves or goes, and nothing comes before it', () => {
  const draft: PlanDraft = { plan: defaultPlan, voices: defaultVoices, expected: {}, begun: 3 }
  expect(whyPhaseStays(draft, 'listen')).toBe('begun')
  expect(whyPhaseStays(draft, 'staff')).toBeNull()
  expect(canMove(draft, 'staff', -1)).toBe(false)
  expect(canMove(draft, 'staff', 1)).toBe(true)
  expect(canMove(draft, 'listen', 1)).toBe(false)
  expect(placesFor(draft, 'listen').map(({ id }) => id)).toEqual(['listen', 'staff', 'together'])
  expect(placesFor(draft, 'arrive')).toEqual([])
  const parts = (begun: number | undefined) =>
    (
      [
        { is: 'phase', phase: 'listen' },
        { is: 'cell', phase: 'staff', voice: 'lived' },
        { is: 'voice', voice: 'lived' },
      ] as const
    ).map((part) => mayOpen(part, defaultPlan, begun))
  expect(parts(3)).toEqual([false, true, false])
  expect(parts(undefined)).toEqual([true, true, true])
})
