import { fetchRoom, spoken } from '../words/spoken.ts'

/** The slip's card with its words: not needed before something is said, and needed then also without a line. */
export async function fetchSlipCard() {
  const [{ SlipCard }] = await Promise.all([import('./SlipCard.tsx'), fetchRoom(spoken.get(), 'slip')])
  return SlipCard
}
