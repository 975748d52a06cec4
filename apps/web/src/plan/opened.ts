import type { SessionPlan } from '@firsthand/model'

/** What of the plan is open to be changed, in a dialog. */
export type Opened =
  | { is: 'cell'; phase: string; voice: string }
  | { is: 'phase'; phase: string }
  | { is: 'voice'; voice: string }
  | { is: 'newPhase' }
  | { is: 'newVoice' }

/** Whether a part can be changed when so many phases have begun (`undefined`: the board is not made yet, everything can). */
export function mayOpen(opened: Opened, plan: SessionPlan, begun: number | undefined): boolean {
  if (begun === undefined) return true
  if (opened.is !== 'cell' && opened.is !== 'phase') return opened.is === 'newPhase'
  return plan.findIndex(({ id }) => id === opened.phase) >= begun
}
