import { type EmotionDeck, type EmotionWord, type Language, pickWords } from '@firsthand/model'

/** An emotion word as the reader sees it: the board's deck in their language, or somebody's own word; and its picture, if it has one. */
export type SeenEmotion = { text: string; picture?: string | undefined }

export function seenEmotion(word: EmotionWord, deck: EmotionDeck, language: Language): SeenEmotion {
  if ('own' in word) return { text: word.own }
  const card = deck.find(({ id }) => id === word.deck)
  if (!card) return { text: word.deck }
  // Boards from before there were pictures have words of the first deck only, and those are named like their pictures.
  return { text: pickWords(card.word, language), picture: card.picture ?? (card.tone ? undefined : card.id) }
}
