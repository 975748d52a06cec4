import { canonicalJson, defaultPlan, type SessionPlan, wholeMethodPlan } from '@firsthand/model'
import { fitPhase } from './fit-phase.ts'
import { nothing, type PlanDraft } from './plan-draft.ts'

/** The plans that a board can start from, shortest first. */
export const startPlans = { short: defaultPlan, whole: wholeMethodPlan } as const satisfies Record<string, SessionPlan>
export type StartPlan = keyof typeof startPlans
export const startPlanNames = Object.keys(startPlans) as StartPlan[]

/** The draft with a plan to start from, for the groups that it has: each may do what the plan gives those of its kind. */
export function startFrom(draft: PlanDraft, name: StartPlan): PlanDraft {
  const plan = startPlans[name].map((phase) => {
    const may = draft.voices.map(({ id, livedExperience }) => {
      const cell = phase.voices[livedExperience ? 'lived' : 'staff'] ?? nothing
      return [id, { ...cell }] as const
    })
    return fitPhase({ ...phase, voices: Object.fromEntries(may) }, draft.voices)
  })
  return { ...draft, plan }
}

/** Which of them the draft's plan is, unchanged; null when somebody has made it their own. */
export const startedFrom = (draft: PlanDraft): StartPlan | null =>
  startPlanNames.find((name) => canonicalJson(startFrom(draft, name).plan) === canonicalJson(draft.plan)) ?? null
