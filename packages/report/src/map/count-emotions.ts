import type { EmotionDeck, EmotionWord, Words } from '@firsthand/model'

/** An emotion word and in how many contributions it was chosen. `word` has one language when a person wrote it themselves. */
export type CountedEmotion = { key: string; word: Words; count: number }

/**
 * How often each emotion word was chosen, most often first, then by the word. A word counts once per contribution.
 * A person's own word that means a word of the deck (same letters, in any language) counts as that.
 */
export function countEmotions(chosen: readonly (readonly EmotionWord[])[], deck: EmotionDeck): CountedEmotion[] {
  const counts = new Map<string, CountedEmotion>()
  for (const emotions of chosen) {
    const here = new Map(emotions.map((emotion) => wordOf(emotion, deck)).map((found) => [found.key, found.word]))
    for (const [key, word] of here) {
      const counted = counts.get(key)
      if (counted) counted.count += 1
      else counts.set(key, { key, word, count: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

function wordOf(emotion: EmotionWord, deck: EmotionDeck): { key: string; word: Words } {
  if ('deck' in emotion) {
    const card = deck.find((card) => card.id === emotion.deck)
    return { key: `deck ${emotion.deck}`, word: card?.word ?? { en: emotion.deck } }
  }
  const own = emotion.own.trim().toLowerCase()
  const card = deck.find(({ word }) => Object.values(word).some((text) => text?.toLowerCase() === own))
  return card ? { key: `deck ${card.id}`, word: card.word } : { key: `own ${own}`, word: { en: own, fr: own } }
}

/** The words of a contribution in a reader's language, in the order in which the person chose them. */
export function emotionWords(emotions: readonly EmotionWord[], deck: EmotionDeck): Words[] {
  return emotions.map((emotion) =>
    'own' in emotion ? { en: emotion.own, fr: emotion.own } : wordOf(emotion, deck).word,
  )
}
