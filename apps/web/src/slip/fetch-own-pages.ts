import { fetchRoom, spoken } from '../words/spoken.ts'
import { fetchSlipCard } from './fetch-slip-card.ts'

/**
 * One's own words, the slip and the way out: they have to open without a connection too, so they are fetched as soon as there may be
 * something to find there. What fails is asked for again by the page that needs it.
 */
export function fetchOwnPages() {
  const rooms = (['board', 'slip', 'refusals'] as const).map((room) => fetchRoom(spoken.get(), room))
  void Promise.allSettled([fetchSlipCard(), import('./Mine.tsx'), import('./SlipPage.tsx'), ...rooms])
}
