import { expect, test } from 'vitest'
import { translate } from './translate.ts'

const room = {
  hello: 'Hello {{name}}, {{name}}!',
  felt: { '-2': 'Very hard' },
  left_one: '{{count}} thing',
  left_other: '{{count}} things',
}

test('blanks are filled everywhere they stand, and what is not given stays empty', () => {
  expect(translate(room, 'hello', { name: 'Mira' }, 'en')).toBe('Hello Mira, Mira!')
  expect(translate(room, 'hello', {}, 'en')).toBe('Hello , !')
})

test('what fills a blank is never read as a pattern', () => {
  expect(translate(room, 'hello', { name: '$& {{name}}' }, 'en')).toBe('Hello $& {{name}}, $& {{name}}!')
})

test('grouped texts are found by dots', () => {
  expect(translate(room, 'felt.-2', {}, 'en')).toBe('Very hard')
  expect(translate(room, 'felt', {}, 'en')).toBeNull()
  expect(translate(room, 'felt.toString', {}, 'en')).toBeNull()
})

test('each language has its own plural: nothing is one thing in French, and many in English', () => {
  expect(translate(room, 'left', { count: 0 }, 'en')).toBe('0 things')
  expect(translate(room, 'left', { count: 0 }, 'fr')).toBe('0 thing')
  expect(translate(room, 'left', { count: 1 }, 'en')).toBe('1 thing')
  expect(translate(room, 'left', { count: 1_000_000 }, 'fr')).toBe('1000000 things')
})

test('in French no line begins with a colon or a question mark', () => {
  const french = { ask: 'Où : « ici » ?' }
  expect(translate(french, 'ask', {}, 'fr')).toBe('Où\u00a0: «\u00a0ici\u00a0»\u00a0?')
  expect(translate(french, 'ask', {}, 'en')).toBe('Où : « ici » ?')
})
