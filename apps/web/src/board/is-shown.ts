import type { ContributionView } from '@firsthand/model'

/** Whether a contribution stands on the board. Facilitators also hold what is waiting, returned or hidden: that does not. */
export function isShown(contribution: ContributionView): boolean {
  return contribution.desk === undefined || contribution.desk.state.is === 'shown'
}
