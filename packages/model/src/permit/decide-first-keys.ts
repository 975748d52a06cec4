import type { Board, Change } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import { Draft } from '../command/draft.ts'
import { currentKey, type FreshKeys, withFreshKeys } from './group-keys.ts'

/** Voice groups of an open board that have no keys yet: an older Firsthand made it. */
export const groupsWithoutKeys = (board: Board): string[] =>
  currentPhase(board).kind === 'closed'
    ? []
    : board.board.voices.map(({ id }) => id).filter((id) => !Object.hasOwn(board.keys.groups, id))

/** Gives them their first keys, and says so in the session record. */
export function decideFirstKeys(board: Board, fresh: () => FreshKeys, now: Date): Change[] {
  const draft = new Draft(board, now)
  for (const voice of groupsWithoutKeys(board)) {
    const made = withFreshKeys(undefined, fresh())
    const { keys } = draft.board
    draft.put({ ...keys, groups: { ...keys.groups, [voice]: made } })
    draft.record({ what: 'keys-made', voice, key: currentKey(board.board.id, voice, made) })
  }
  return draft.changes
}
