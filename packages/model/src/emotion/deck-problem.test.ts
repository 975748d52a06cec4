import { expect, test } from 'vitest'
import { makeBoard } from '../joining/make-board.ts'
import { defaultAgreement } from '../template/default-agreement.ts'
import { defaultPlan } from '../template/default-plan.ts'
import { defaultVoices } from '../template/default-voices.ts'
import { emotionDecks } from '../template/emotion-decks.ts'
import { idOf, now } from '../testing/sample-board.ts'
import { deckProblem } from './deck-problem.ts'
import { type EmotionDeck, emotionDeckSchema } from './emotion-deck.ts'

test.each(Object.entries(emotionDecks))(
  'G1 the deck “%s” may be used, in both languages, with a picture each',
  (_, deck) => {
    expect(emotionDeckSchema.parse(deck)).toEqual(deck)
    expect(deckProblem(deck)).toBeNull()
    for (const { word, picture } of deck)
      expect({ ...word, picture }).toEqual({
        en: expect.stringMatching(/./),
        fr: expect.stringMatching(/./),
        picture: expect.any(String),
      })
  },
)

test.each(Object.entries(emotionDecks))(
  'G2 in the deck “%s” the two sides are mixed: never three of one in a row',
  (_, deck) => {
    const row = deck.map(({ tone }) => tone?.[0]).join('')
    expect(row).not.toMatch(/ppp|uuu/)
  },
)

test('G1 a deck of one side only is refused, with the reason, and makes no board', () => {
  const only = (tone: string): EmotionDeck => emotionDecks.visit.filter((card) => card.tone === tone)
  expect(deckProblem(only('pleasant'))).toBe('no-unpleasant')
  expect(deckProblem(only('unpleasant'))).toBe('no-pleasant')
  expect(deckProblem([...emotionDecks.few, ...emotionDecks.few.slice(0, 1)])).toBe('same-word')
  expect(deckProblem([])).toBeNull()
  const random = {
    id: () => idOf('any'),
    secret: () => 'x'.repeat(32),
    recoveryCode: () => '',
    keys: (): never => {
      throw new Error('no key is needed for a board that is not made')
    },
  }
  const request = {
    title: 'Heart clinic',
    purpose: '',
    language: 'en' as const,
    support: '',
    facilitator: { name: 'Mira', worksFor: 'the clinic' },
    voices: defaultVoices,
    plan: defaultPlan,
    agreement: defaultAgreement,
    deck: only('pleasant'),
    touchpoints: [],
    expected: {},
  }
  expect(makeBoard(request, 'token', random, now)).toEqual({
    ok: false,
    refusal: { id: 'deck-invalid', problem: 'no-unpleasant' },
  })
})
