import type { Draft } from '../command/draft.ts'
import type { Counts } from '../record/record-entry.ts'
import { rewording } from './collect.ts'

/**
 * Shows everything that the facilitator has published, as one step; the lists are ordered by random ids, so this is the shuffle (SPEC M3).
 * What its author has begun to change since stays back. Returns how many of each voice group were shown.
 */
export function reveal(draft: Draft): Counts {
  const said: Counts = {}
  for (const contribution of [...draft.board.contributions.values()]) {
    const { state, revision } = contribution
    if (rewording(contribution) !== null) continue
    if (state.is === 'ready') {
      draft.contribution(contribution, { state: { is: 'shown' } })
    } else if (state.is === 'shown' && revision?.state.is === 'ready') {
      draft.contribution(contribution, { kept: revision.kept, revision: null, original: null })
    } else {
      continue
    }
    said[contribution.voice] = (said[contribution.voice] ?? 0) + 1
  }
  return said
}
