import { expect, test } from 'vitest'
import { expectedOf, localTime, timeOf } from './link-terms.ts'

test('a time goes into the field and comes back the same', () => {
  for (const iso of ['2026-03-01T09:05:00.000Z', '2026-07-31T22:59:00.000Z']) {
    expect(timeOf(localTime(iso))).toBe(iso)
  }
})

test('no time stays no time', () => {
  expect(localTime(null)).toBe('')
  expect(timeOf('')).toBeNull()
})

test('only whole numbers from 1 to 500 are a number of people', () => {
  expect(['1', '500', ' 12 '].map(expectedOf)).toEqual([1, 500, 12])
  expect(['', '0', '501', '1.5', 'ten', '-3'].map(expectedOf)).toEqual([null, null, null, null, null, null])
})
