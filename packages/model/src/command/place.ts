import type { Contribution, Kept } from '../contribution/contribution.ts'
import type { Draft } from './draft.ts'

type Which = (kept: Kept) => boolean

/** Places those wordings of a contribution that are meant; a proposal is then taken up. Others stay as they are. */
export function place(draft: Draft, contribution: Contribution, which: Which, touchpoint: string | null): void {
  const { kept, revision } = contribution
  if (![kept, revision?.kept, revision?.newer].some((one) => one && which(one))) return
  const placed = (one: Kept): Kept => {
    if (!which(one)) return one
    const { proposes: _, ...rest } = one
    return { ...rest, touchpoint }
  }
  draft.contribution(contribution, {
    kept: placed(kept),
    revision: revision && {
      ...revision,
      kept: placed(revision.kept),
      ...(revision.newer ? { newer: placed(revision.newer) } : {}),
    },
  })
}

/** Everything that is about one touchpoint, in whatever state, is about another, or about the journey as a whole. */
export function placeAll(draft: Draft, from: string, to: string | null): void {
  for (const contribution of [...draft.board.contributions.values()]) {
    place(draft, contribution, (kept) => kept.touchpoint === from, to)
  }
}
