import { momentAnchor } from './moment-anchor.ts'

/** Puts the focus on a moment's heading, when what had it has gone elsewhere. */
export function focusMoment(touchpoint: string | null) {
  requestAnimationFrame(() => document.getElementById(`${momentAnchor(touchpoint)}-name`)?.focus())
}
