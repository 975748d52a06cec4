import type { CommandOf } from '../command/command.ts'
import type { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'

/** Asks everybody to look at a place that stands on the board (SPEC H1). */
export function bring(draft: Draft, { at }: CommandOf<'focus.bring'>): Refusal | null {
  const { journey, contributions, focus } = draft.board
  if (at.is === 'contribution' && contributions.get(at.contribution)?.state.is !== 'shown') {
    return refuse('unknown-thing', { thing: 'contribution' })
  }
  const isMoment = at.is === 'moment' && at.touchpoint !== null
  if (isMoment && !journey.touchpoints.some(({ id }) => id === at.touchpoint)) {
    return refuse('unknown-thing', { thing: 'touchpoint' })
  }
  draft.put({ ...focus, n: focus.n + 1, at })
  return null
}

/** Asks nobody to look anywhere any more. */
export function endFocus(draft: Draft): null {
  const { focus } = draft.board
  if (focus.at) draft.put({ ...focus, at: null })
  return null
}

/** Ends it when it was about something that leaves the board: nothing goes on naming what was taken back. */
export function endFocusOn(draft: Draft, id: string): void {
  const { at } = draft.board.focus
  const on = at?.is === 'contribution' ? at.contribution : at?.is === 'moment' ? at.touchpoint : null
  if (on === id) endFocus(draft)
}
