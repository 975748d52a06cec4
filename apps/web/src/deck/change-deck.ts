import { type EmotionCard, type EmotionDeck, emotionDecks, newId, type Tone } from '@firsthand/model'

/** The deck with its two sides one after the other as far as they reach, each in its own order: none comes first as a block. */
export function mixed(deck: EmotionDeck): EmotionDeck {
  const sides = [deck.filter(is('pleasant')), deck.filter(is('unpleasant'))].sort((a, b) => b.length - a.length)
  const [more = [], fewer = []] = sides
  const rest = deck.filter(({ tone }) => tone !== 'pleasant' && tone !== 'unpleasant')
  const row: EmotionCard[] = []
  for (const [at, card] of more.entries()) {
    row.push(card)
    // As many of the smaller side as fall to this place, so that they spread over the whole row.
    const from = Math.floor((at * fewer.length) / more.length)
    row.push(...fewer.slice(from, Math.floor(((at + 1) * fewer.length) / more.length)))
  }
  return [...row, ...rest]
}

/** Whether taking a word away, or saying something else of it, would leave no word of its side. */
export const isLastOfItsSide = (deck: EmotionDeck, { tone }: EmotionCard): boolean =>
  (tone === 'pleasant' || tone === 'unpleasant') && deck.filter(is(tone)).length === 1

/** A word of one's own; `id` is new, so that it can't stand for a word that was taken away. */
export function newCard(word: EmotionCard['word']): EmotionCard {
  // A key is lower-case and short; 20 signs of a random id are enough for one board.
  return {
    id: `w-${newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 20)}`,
    word,
    tone: 'neither',
  }
}

/** A deck of a board that was made before words had pictures and sides: both are those of the shipped word. */
export function broughtUpToDate(deck: EmotionDeck): EmotionDeck {
  const shipped = Object.values(emotionDecks).flat()
  return deck.map((card) => {
    if (card.tone) return card
    const found = shipped.find(({ id }) => id === card.id)
    return { ...card, tone: found?.tone ?? 'neither', ...(found?.picture ? { picture: found.picture } : {}) }
  })
}

const is =
  (side: Tone) =>
  ({ tone }: EmotionCard) =>
    tone === side
