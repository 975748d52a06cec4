import { makeNews, type News } from '../live/news.ts'
import type { PlanAhead } from './plan-ahead.ts'

const kept = new Map<string, News<PlanAhead | null>>()

/** What was changed in a board's plan and is not used yet: looking at another view of the board loses nothing. */
export function keptAhead(board: string): News<PlanAhead | null> {
  const found = kept.get(board) ?? makeNews<PlanAhead | null>(null)
  kept.set(board, found)
  return found
}
