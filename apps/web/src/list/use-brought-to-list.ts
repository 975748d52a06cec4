import { useArrival } from '../focus/going.ts'
import { momentAnchor } from './moment-anchor.ts'
import { saidAnchor } from './said-anchor.ts'

/** Whoever is brought to a place in the List has it at the top of the window, and the keyboard there. */
export function useBroughtToList() {
  useArrival((to) => {
    if (to === 'back') return true
    if (to.is === 'canvas') return false
    const id = to.is === 'moment' ? `${momentAnchor(to.touchpoint)}-name` : saidAnchor(to.contribution)
    // After the frame, so that a page that has just opened, or a list that unfolds, stands.
    requestAnimationFrame(() => {
      const place = document.getElementById(id)
      place?.focus({ preventScroll: true })
      place?.scrollIntoView({ block: 'start' })
    })
    return true
  })
}
