import type { SessionPlan } from '@firsthand/model'

/** A name in the plan for a phase that is opened once more: `listen`, `listen-2`, `listen-3` … (32 signs at most). */
export function freshPhaseId(phase: string, plan: SessionPlan): string {
  const taken = new Set(plan.map(({ id }) => id))
  const base = phase.replace(/-\d+$/, '').slice(0, 28)
  for (let n = 2; ; n += 1) {
    const id = `${base}-${n}`
    if (!taken.has(id)) return id
  }
}
