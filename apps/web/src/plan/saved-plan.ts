import type { PlanDraft } from './plan-draft.ts'
import { planTroubles } from './plan-troubles.ts'

// The number grows with what a plan holds: one of an older page would be refused.
const NAME = 'firsthand.plan.1'

/** The plan that somebody saved in this browser for the next board; null when there is none that can be used. */
export function savedPlan(): PlanDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? 'null') as PlanDraft | null
    return kept && planTroubles(kept).length === 0 ? kept : null
  } catch {
    return null
  }
}

/** Saves a plan for the next board, in the place of the one before, or forgets it. False: this browser keeps nothing. */
export function savePlan(draft: PlanDraft | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(NAME)
    else {
      const { plan, voices, expected } = draft
      localStorage.setItem(NAME, JSON.stringify({ plan, voices, expected }))
    }
    return true
  } catch {
    return false
  }
}
