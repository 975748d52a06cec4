import type { Board } from '../board/board.ts'
import type { Draft } from '../command/draft.ts'
import type { Contribution, Kept } from '../contribution/contribution.ts'
import { countByVoice, countHere } from './counts.ts'
import { tallyHeld } from './tally.ts'

/** The fewest contributions of a group that are collected at once, unless the group has fewer people (SPEC M2). */
export const leastCollected = 5

/** The author's newest wording, if it waits to be collected; of a contribution that waits as a whole, null. */
export const rewording = ({ revision }: Contribution): Kept | null =>
  (revision?.state.is === 'waiting' ? revision.kept : revision?.newer) ?? null

/** Whether something of this contribution waits to be collected. */
export const waits = (contribution: Contribution): boolean =>
  contribution.state.is === 'waiting' || rewording(contribution) !== null

/** The voice groups of which enough wait: five, or as many as are in the room. */
export function enoughWait(board: Board): ReadonlySet<string> {
  const waiting = countByVoice(board, waits)
  const here = countHere(board)
  const enough = (voice: string) => (waiting[voice] ?? 0) >= Math.max(1, Math.min(leastCollected, here[voice] ?? 0))
  return new Set(board.board.voices.map(({ id }) => id).filter(enough))
}

/**
 * Moves everything that waits for these voice groups into the facilitator's queue, in one step (SPEC M2). Asks for a purge, because
 * a store's write-ahead log holds the order of arrival until it is cut (SPEC N1).
 */
export function collect(draft: Draft, voices: ReadonlySet<string>): void {
  draft.purge = true
  const held = new Map<string, number>()
  for (const contribution of [...draft.board.contributions.values()]) {
    if (!voices.has(contribution.voice) || !waits(contribution)) continue
    held.set(contribution.voice, (held.get(contribution.voice) ?? 0) + 1)
    const { state, original } = contribution
    const kept = rewording(contribution)
    if (kept === null) {
      draft.contribution(contribution, { state: { is: 'held' } })
    } else if (state.is === 'shown' || state.is === 'hidden') {
      const stillOf = original?.of === 'revision' ? null : original
      draft.contribution(contribution, { revision: { kept, state: { is: 'held' } }, original: stillOf })
    } else {
      draft.contribution(contribution, { kept, state: { is: 'held' }, revision: null, original: null })
    }
  }
  for (const [voice, count] of held) tallyHeld(draft, voice, count)
}
