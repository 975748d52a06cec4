import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutThemes } from './lay-out-themes.ts'

const voices = [
  { id: 'staff', livedExperience: false },
  { id: 'lived', livedExperience: true },
]
const said = [
  { id: 'b', voice: 'staff' },
  { id: 'c', voice: 'lived' },
  { id: 'a', voice: 'staff' },
]

test('C15 frames stand above the journey, copies lie in them: lived experience first, then by id', () => {
  const [frame] = layOutThemes([{ id: 'x', contributions: ['a', 'b', 'c', 'gone'] }], said, voices, 3000)
  expect(frame?.copies.map(({ contribution }) => contribution)).toEqual(['c', 'a', 'b'])
  expect((frame?.y ?? 0) + (frame?.h ?? 0)).toBeLessThan(0)
  for (const copy of frame?.copies ?? []) expect(copy.y + 84).toBeLessThan(frame?.h ?? 0)
})

test('C15 nothing of the order of arrival shows, and no frame stands on another', () => {
  const themes = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 5 }), contributions: fc.subarray(['a', 'b', 'c']) }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  fc.assert(
    fc.property(themes, fc.nat(9000), fc.nat(), (themes, width, seed) => {
      const frames = layOutThemes(themes, said, voices, width)
      const order = (text: string) => [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0) + seed) % 97, 7)
      const shuffled = themes.toSorted((a, b) => order(a.id) - order(b.id))
      expect(layOutThemes(shuffled, said.toReversed(), voices, width)).toEqual(frames)
      for (const [at, one] of frames.entries()) {
        for (const other of frames.slice(at + 1)) {
          const apart = one.x + one.w <= other.x || other.x + other.w <= one.x
          expect(apart || one.y + one.h <= other.y || other.y + other.h <= one.y).toBe(true)
        }
      }
    }),
  )
})

test('C15 a theme that takes in more grows upwards: nothing that stands below it moves', () => {
  const themes = (...more: string[]) =>
    ['1', '2', '3', '4'].map((id) => ({ id, contributions: id === '1' ? more : [] }))
  const before = layOutThemes(themes('a'), said, voices, 0)
  const after = layOutThemes(themes('a', 'b', 'c'), said, voices, 0)
  expect(after.slice(1, 3)).toEqual(before.slice(1, 3))
  expect((after[0]?.y ?? 0) + (after[0]?.h ?? 0)).toBe((before[0]?.y ?? 0) + (before[0]?.h ?? 0))
})
