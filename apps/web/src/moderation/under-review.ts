import type { ContributionView, Kept } from '@firsthand/model'

/** The wording that a facilitator decides on: a newer one by the author when it waits in the queue, else the one that stands. */
export function underReview(contribution: ContributionView): Kept {
  const revision = contribution.desk?.revision
  return revision?.state === 'held' ? revision.kept : contribution.kept
}
