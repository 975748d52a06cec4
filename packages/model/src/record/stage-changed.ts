import type { Board, Change } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import { Draft } from '../command/draft.ts'

/** What to record when somebody draws on the stage: during the opening phase one line, however often it happens (SPEC P17). */
export function stageChanged(board: Board, now: Date): Change[] {
  const phase = currentPhase(board)
  const isTold = board.record.some(({ entry }) => entry.what === 'stage-changed' && entry.phase === phase.id)
  return phase.kind === 'opening' && !isTold
    ? new Draft(board, now).record({ what: 'stage-changed', phase: phase.id }).changes
    : []
}
