import type { EmotionDeck } from './emotion-deck.ts'

/** Why a deck can't be used. */
export type DeckProblem = 'no-pleasant' | 'no-unpleasant' | 'same-word'

/**
 * What is wrong with a deck; null when it may be used. A deck that offers one side only would say how people are expected to have
 * felt. One without any words offers nothing, and may be used: people write their own.
 */
export function deckProblem(deck: EmotionDeck): DeckProblem | null {
  if (new Set(deck.map(({ id }) => id)).size < deck.length) return 'same-word'
  if (deck.length === 0) return null
  if (!deck.some(({ tone }) => tone === 'pleasant')) return 'no-pleasant'
  return deck.some(({ tone }) => tone === 'unpleasant') ? null : 'no-unpleasant'
}
