import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import { canonicalJson } from '../record/canonical-json.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { planChanges } from './plan-changes.ts'
import { planFingerprint } from './plan-fingerprint.ts'
import { planProblems } from './plan-problems.ts'

/**
 * Changes what lies ahead in the plan of a session that goes on (SPEC P30–P33). What has begun stays as it is, so the gate never resets;
 * the whole must be valid, so lived experience is never shut out. Refused as `outdated` when the plan is not the one that the person saw.
 */
export function changePlan(draft: Draft, { plan, was }: CommandOf<'plan.change'>): Refusal | null {
  const { board, progress } = draft.board
  if (was !== planFingerprint(board.plan)) return refuse('outdated')
  const begun = board.plan.findIndex(({ id }) => id === progress.phase) + 1
  if (canonicalJson(plan.slice(0, begun)) !== canonicalJson(board.plan.slice(0, begun))) return refuse('phase-begun')
  const problems = planProblems(plan, board.voices)
  if (problems.length > 0) return refuse('plan-invalid', { problems })
  const changes = planChanges(board.plan, plan)
  if (changes.added + changes.removed + changes.changed === 0) return null
  draft.put({ ...board, plan })
  draft.record({ what: 'plan-changed', phase: progress.phase, ...changes })
  return null
}
