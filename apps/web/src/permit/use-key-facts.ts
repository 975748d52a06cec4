import { useBoard, useNews } from '../live/Board.tsx'
import type { KeyFacts } from './wallet.ts'

/**
 * What this browser knows of its group's keys, to compare with a neighbour's: the current fingerprint, whether it was checked against the
 * link (or only since the first visit), and how often the keys were replaced. Null for people without a group, or before they came.
 */
export function useKeyFacts(): KeyFacts | null {
  return useNews(useBoard().wallet.state).keys
}
