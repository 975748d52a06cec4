import { type ContributionView, passageFingerprint } from '@firsthand/model'
import { underReview } from './under-review.ts'

type Place = 'held' | 'ready' | 'shown' | 'returned' | 'hidden' | 'let-go'

/** Where a contribution stands, and which words stand there, without holding the words themselves: its author may take them back. */
export type Standing = { place: Place; of: string }

/** What somebody else did with it while a facilitator was deciding: its author took it back or said it anew, or another facilitator decided. */
export type Meanwhile = 'gone' | 'reworded' | Place

/** How a contribution stands for a facilitator. What walks the queue is its newer wording, if it has one. */
export function standingOf(contribution: ContributionView): Standing {
  const { desk } = contribution
  return {
    // Hidden is hidden with all its wordings.
    place: desk?.state.is === 'hidden' ? 'hidden' : (desk?.revision?.state ?? desk?.state.is ?? 'shown'),
    of: passageFingerprint(underReview(contribution).passage),
  }
}

/** What has changed between two looks at a contribution (null: it is not there); null when it is as it was. */
export function meanwhile(before: Standing | null, now: Standing | null): Meanwhile | null {
  if (!before) return null
  if (!now) return 'gone'
  if (now.place !== before.place) return now.place
  return now.of === before.of ? null : 'reworded'
}

/** Whether a facilitator can still decide on what stands there. */
export const isOpen = ({ place }: Standing) => place === 'held' || place === 'ready' || place === 'shown'
