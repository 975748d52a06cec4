import { type BoardFacts, type Progress, planFingerprint } from '@firsthand/model'
import type { PlanDraft } from './plan-draft.ts'

/** A plan that is being changed during a session, and the fingerprint of the one that it was begun from. */
export type PlanAhead = { draft: PlanDraft; was: string }

/** The plan of a session that goes on, to be changed from here on. */
export function planAhead({ plan, voices }: BoardFacts, { phase }: Progress): PlanAhead {
  const begun = plan.findIndex(({ id }) => id === phase) + 1
  const expected = Object.fromEntries(voices.map(({ id }) => [id, 8]))
  return { draft: { plan, voices, expected, begun }, was: planFingerprint(plan) }
}

/** Whether what was changed still fits to the session: nobody else has changed the plan, and no other phase has begun. */
export const stillFits = ({ draft, was }: PlanAhead, now: PlanAhead): boolean =>
  was === now.was && draft.begun === now.draft.begun
