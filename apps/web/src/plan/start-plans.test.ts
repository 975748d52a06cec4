import { defaultPlan, defaultVoices, planProblems } from '@firsthand/model'
import { expect, test } from 'vitest'
import { setPhase } from './change-plan.ts'
import { addVoice } from './change-voices.ts'
import type { PlanDraft } from './plan-draft.ts'
import { startedFrom, startFrom, startPlanNames } from './start-plans.ts'

const draft: PlanDraft = { plan: defaultPlan, voices: defaultVoices, expected: { lived: 8, staff: 8 } }

test('P1 a board starts from the short plan or the whole method, and says which', () => {
  expect(startedFrom(draft)).toBe('short')
  const whole = startFrom(draft, 'whole')
  expect(startedFrom(whole)).toBe('whole')
  expect(startFrom(whole, 'short')).toEqual(draft)
  expect(startedFrom(setPhase(whole, 'commit', { minutes: 60 }))).toBeNull()
})

test('P20 with other groups a plan to start from is valid, and each may do what those of its kind may', () => {
  const carers = addVoice(addVoice(draft, { en: 'Carers' }, true), { en: 'Managers' }, false)
  for (const name of startPlanNames) {
    const { plan, voices } = startFrom(carers, name)
    expect(planProblems(plan, voices)).toEqual([])
    for (const phase of plan) {
      expect(phase.voices['group-2']).toEqual(phase.voices.lived)
      expect(phase.voices['group-3']).toEqual(phase.voices.staff)
    }
  }
})
