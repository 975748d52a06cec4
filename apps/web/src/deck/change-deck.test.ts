import { boardFactsSchema, deckProblem, type EmotionDeck, emotionDecks } from '@firsthand/model'
import { expect, test } from 'vitest'
import { broughtUpToDate, isLastOfItsSide, mixed, newCard } from './change-deck.ts'

const tones = (deck: EmotionDeck) => deck.map(({ tone }) => tone?.[0]).join('')

test('G2 mixing keeps every word, and spreads the smaller side over the whole row', () => {
  const sorted = emotionDecks.visit.toSorted((a, b) => ((a.tone ?? '') < (b.tone ?? '') ? -1 : 1))
  const some = sorted.filter(({ tone }, at) => tone === 'unpleasant' || at < 4)
  expect(tones(some)).toBe('ppppuuuuuuuuuuu')
  expect(tones(mixed(some))).toBe('uuupuuupuuupuup')
  expect(mixed(some).toSorted(byId)).toEqual(some.toSorted(byId))
  expect(tones(mixed(some.toReversed()))).toBe(tones(mixed(some)))
})

test('G1 the last word of a side is known, and a new word is of neither', () => {
  const deck = emotionDecks.few.filter(({ tone, id }) => tone === 'unpleasant' || id === 'calm')
  expect(deck.filter((card) => isLastOfItsSide(deck, card)).map(({ id }) => id)).toEqual(['calm'])
  const more = [...deck, newCard({ en: 'cold' })]
  expect(boardFactsSchema.shape.deck.parse(more)).toEqual(more)
  expect(deckProblem(more)).toBeNull()
  expect(isLastOfItsSide(more, more.at(-1) as (typeof more)[number])).toBe(false)
})

test('G1 the deck of an older board gets sides and pictures, so that a board like it can be made', () => {
  const old = emotionDecks.visit.map(({ id, word }) => ({ id, word }))
  expect(deckProblem(old)).not.toBeNull()
  expect(broughtUpToDate(old)).toEqual(emotionDecks.visit)
})

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
