import { expect, test } from 'vitest'
import { Allowance } from './allowance.ts'

test('E2 an allowance gives a burst, then so many per second, for each key by itself', () => {
  let now = 0
  const allowance = new Allowance({ burst: 2, perSecond: 0.5 }, () => now)
  expect([allowance.take('a'), allowance.take('a'), allowance.take('a')]).toEqual([null, null, 2])
  expect(allowance.take('b')).toBeNull()
  now = 1000
  expect(allowance.take('a')).toBe(1)
  now = 2000
  expect([allowance.take('a'), allowance.take('a')]).toEqual([null, 2])
  now = 3_600_000
  expect([allowance.take('a'), allowance.take('a'), allowance.take('a')]).toEqual([null, null, 2])
})
