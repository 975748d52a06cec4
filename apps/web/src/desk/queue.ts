import type { ContributionView } from '@firsthand/model'

/** The facilitator's contributions by what they wait for. Each list keeps the order handed in (that of the random ids). */
export type Queue = {
  /** To be decided: publish, black out, return or hide. */
  held: ContributionView[]
  /** Decided, and shown to everybody at the next reveal. */
  ready: ContributionView[]
  /** Returned, hidden, or let go. */
  aside: ContributionView[]
}

/** Sorts what facilitators hold into the queue. A newer wording by the author walks the same way as a first one. */
export function queueOf(contributions: readonly ContributionView[]): Queue {
  const queue: Queue = { held: [], ready: [], aside: [] }
  for (const contribution of contributions) {
    const { desk } = contribution
    if (!desk) continue
    const is = desk.state.is
    // Hidden with all its wordings.
    if (is === 'hidden') queue.aside.push(contribution)
    else if (is === 'held' || desk.revision?.state === 'held') queue.held.push(contribution)
    else if (is === 'ready' || desk.revision?.state === 'ready') queue.ready.push(contribution)
    else if (is === 'returned' || is === 'let-go') queue.aside.push(contribution)
  }
  return queue
}
