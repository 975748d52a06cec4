import type { ContributionView } from '@firsthand/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardSize } from './card-size.ts'
import { columnAt, layOut } from './lay-out.ts'

const voices = [
  { id: 'staff', livedExperience: false },
  { id: 'lived', livedExperience: true },
]
const touchpoints = [{ id: 't1' }, { id: 't2' }]
const said = (id: string, voice: string, touchpoint: string | null, words = id) => ({
  id,
  voice,
  kept: { about: 'experience' as const, touchpoint, emotions: [], valence: null, passage: [{ words }] },
})
const some = [said('b', 'staff', 't1'), said('c', 'lived', 't1'), said('a', 'lived', 't1'), said('d', 'staff', null)]
const under = (cards: { contribution: string; y: number }[]) =>
  cards.toSorted((one, other) => one.y - other.y).map(({ contribution }) => contribution)

test('C1 cards lie below their touchpoint, lived experience first, then by id', () => {
  const { columns, cards } = layOut(touchpoints, some, voices)
  expect(columns.map(({ touchpoint }) => touchpoint)).toEqual(['t1', 't2', null])
  const first = cards.filter(({ x }) => x === columns[0]?.x)
  expect(under(first)).toEqual(['a', 'c', 'b'])
  expect(cards.find(({ contribution }) => contribution === 'd')?.x).toBe(columns[2]?.x)
})

test('C2 nothing about the order of arrival shows, and no card lies on another', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 })
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.nat(400)), fc.nat(), (ids, lengths, seed) => {
      const all = ids.map((id, at) => {
        const [touchpoint, voice] = [['t1', 't2', null, 'gone'][at % 4] ?? null, at % 3 ? 'staff' : 'lived']
        return said(id, voice, touchpoint, 'word '.repeat(lengths.next().value))
      })
      const { cards } = layOut(touchpoints, all, voices)
      const shuffled = all.toSorted((a, b) => ((a.id.length * 7 + seed) % 5) - ((b.id.length * 7 + seed) % 5))
      expect(layOut(touchpoints, shuffled, voices).cards).toEqual(cards)
      for (const [at, one] of cards.entries()) {
        for (const other of cards.slice(at + 1)) {
          const apart =
            one.x + one.w <= other.x ||
            other.x + other.w <= one.x ||
            one.y + one.h <= other.y ||
            other.y + other.h <= one.y
          expect(apart).toBe(true)
        }
      }
    }),
  )
})

test('C3 a placement holds as long as the contribution stays at its touchpoint', () => {
  const placements = new Map([['a', { at: 't1', x: 900, y: 40, guest: false }]])
  const spot = (touchpoint: string | null) =>
    layOut(touchpoints, [said('a', 'lived', touchpoint)], voices, placements).cards[0]
  expect(spot('t1')).toMatchObject({ x: 900, y: 40 })
  expect(spot('t2')?.y).toBeGreaterThan(90)
})

test('C3 a card that is moved moves no other; one brought from elsewhere pushes none away', () => {
  const spots = (guest: boolean) => {
    const { cards } = layOut(touchpoints, some, voices, new Map([['a', { at: 't1', x: 400, y: 900, guest }]]))
    return cards.filter(({ contribution }) => contribution !== 'a')
  }
  const without = layOut(
    touchpoints,
    some.filter(({ id }) => id !== 'a'),
    voices,
  )
  expect(spots(false)).toEqual(
    layOut(touchpoints, some, voices).cards.filter(({ contribution }) => contribution !== 'a'),
  )
  expect(spots(true)).toEqual(without.cards)
})

test('C4 a card that is put down belongs to the column under its middle', () => {
  const { columns } = layOut(touchpoints, some, voices)
  expect(columnAt(columns, (columns[1]?.x ?? 0) + 10)?.touchpoint).toBe('t2')
  expect(columnAt(columns, -5000)).toBe(null)
})

test('C5 a long contribution gets a card of bounded height that says it is not whole', () => {
  const kept = (words: string) => said('a', 'lived', null, words).kept as ContributionView['kept']
  expect(cardSize(kept('Short.'))).toMatchObject({ lines: 1, isWhole: true })
  const [own, written] = [kept('Short.'), { ...kept('Short.'), writtenDownBy: 'interpreter' as const }]
  expect(cardSize(written).h, 'who wrote it down takes a line more').toBeGreaterThan(cardSize(own).h)
  expect(cardSize(kept('x'.repeat(55)))).toMatchObject({ lines: 3, isWhole: true })
  expect(cardSize(kept('many words '.repeat(180)))).toMatchObject({ lines: 9, isWhole: false })
})

test('C5 a card with a content note is reckoned from the note, whatever stands under it', () => {
  const under = (words: string) =>
    cardSize(said('a', 'lived', null, words).kept as ContributionView['kept'], 'speaks about loss')
  expect(under('Short.')).toEqual(under('many words '.repeat(180)))
  expect(under('Short.')).toMatchObject({ lines: 0, isWhole: false })
})
