import { type Actor, type Board, type Command, decide } from '@firsthand/model'
import { moment } from '../board/moment.ts'
import type { Turn } from '../board/open-board.ts'

/** The decision on what somebody without a session does, as a turn. */
export function decided(board: Board, actor: Actor, command: Command): Turn {
  const decision = decide(board, actor, command, moment())
  return decision.ok ? { ...decision, value: null } : decision
}
