import { canonicalJson } from '../record/canonical-json.ts'
import type { SessionPlan } from './phase.ts'

/** How many phases were added, removed, and changed in themselves or in their order. */
export type PlanChanges = { added: number; removed: number; changed: number }

/** What differs between two plans, in numbers; a phase is the same one by its id. */
export function planChanges(before: SessionPlan, after: SessionPlan): PlanChanges {
  const ids = (plan: SessionPlan) => new Set(plan.map(({ id }) => id))
  const [was, is] = [ids(before), ids(after)]
  const kept = { before: before.filter(({ id }) => is.has(id)), after: after.filter(({ id }) => was.has(id)) }
  return {
    added: after.length - kept.after.length,
    removed: before.length - kept.before.length,
    changed: kept.after.filter((phase, at) => canonicalJson(phase) !== canonicalJson(kept.before[at])).length,
  }
}
