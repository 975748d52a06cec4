import { type Passage, redactPassage } from '@firsthand/model'
import { expect, test } from 'vitest'
import { chosenRanges, wordsOfPassage } from './words-of-passage.ts'

const passage: Passage = [
  { words: 'In week four I rang Dr Hale, and ' },
  { redacted: 'place' },
  { words: ' said “no news”. Dr Hale!' },
]
const pieces = wordsOfPassage(passage)
const keysOf = (...texts: string[]) =>
  new Set(pieces.flatMap((piece) => (piece.is === 'word' && texts.includes(piece.text) ? [piece.key] : [])))

test('a passage is cut into words without losing a sign', () => {
  const text = pieces.map((piece) => (piece.is === 'mark' ? '█' : piece.text)).join('')
  expect(text).toBe('In week four I rang Dr Hale, and █ said “no news”. Dr Hale!')
})

test('neighbouring words become one stretch; others stay apart', () => {
  expect(chosenRanges(pieces, keysOf('Dr', 'Hale', 'week'), 'name')).toEqual([
    { run: 0, from: 3, to: 7, reason: 'name' },
    { run: 0, from: 20, to: 27, reason: 'name' },
    { run: 2, from: 17, to: 24, reason: 'name' },
  ])
})

test('the model blacks out exactly the chosen words', () => {
  const redacted = redactPassage(passage, chosenRanges(pieces, keysOf('Dr', 'Hale'), 'name'))
  expect(redacted).toEqual([
    { words: 'In week four I rang ' },
    { redacted: 'name' },
    { words: ', and ' },
    { redacted: 'place' },
    { words: ' said “no news”. ' },
    { redacted: 'name' },
    { words: '!' },
  ])
})

test('words that stand on both sides of a mark are not joined over it', () => {
  expect(chosenRanges(pieces, keysOf('and', 'said'), 'detail')).toHaveLength(2)
})

test('accents, apostrophes and other scripts are words too', () => {
  const words = wordsOfPassage([{ words: 'L’infirmière Zoé, д-р Іван' }]).flatMap((piece) =>
    piece.is === 'word' ? [piece.text] : [],
  )
  expect(words).toEqual(['L’infirmière', 'Zoé', 'д-р', 'Іван'])
})
