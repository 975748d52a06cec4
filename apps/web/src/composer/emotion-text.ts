import { type EmotionDeck, type EmotionWord, type Language, pickWords } from '@firsthand/model'

/** An emotion word as the reader sees it: the board's deck in their language, or somebody's own word. */
export function emotionText(word: EmotionWord, deck: EmotionDeck, language: Language): string {
  if ('own' in word) return word.own
  const card = deck.find(({ id }) => id === word.deck)
  return card ? pickWords(card.word, language) : word.deck
}
