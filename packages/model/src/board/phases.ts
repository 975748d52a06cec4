import type { Phase } from '../plan/phase.ts'
import type { BoardFacts, Progress } from './board-facts.ts'

/** As much of a board as a decision about access needs; screens have it too. */
export type Situation = { board: Pick<BoardFacts, 'plan' | 'voices'>; progress: Progress }

/** The phase that the session is in. */
export function currentPhase(situation: Situation): Phase {
  const phase = situation.board.plan.find((phase) => phase.id === situation.progress.phase)
  if (!phase) throw new Error('phase-missing')
  return phase
}

/** The phase after the current one, or null when the session has ended. */
export function nextPhase(situation: Situation): Phase | null {
  const at = situation.board.plan.findIndex((phase) => phase.id === situation.progress.phase)
  return situation.board.plan[at + 1] ?? null
}

/** Whether the opening phase has been closed: from then on others may speak. */
export function openingIsOver(situation: Situation): boolean {
  const kind = currentPhase(situation).kind
  return kind === 'after' || kind === 'closed'
}
