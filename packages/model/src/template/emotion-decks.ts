import type { EmotionDeck } from '../emotion/emotion-deck.ts'
import { defaultDeck, fewWordsDeck } from './default-deck.ts'

/** The decks that ship, by name. Their words for people: apps/web/src/words/…/deck. Their source and licence: docs/EMOTION_WORDS.md. */
export const emotionDecks: Record<'visit' | 'few', EmotionDeck> = { visit: defaultDeck, few: fewWordsDeck }
export type DeckName = keyof typeof emotionDecks
