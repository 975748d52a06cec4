import { afterEach, expect, test, vi } from 'vitest'
import { Allowance } from './allowance.ts'
import { makeRates } from './rates.ts'

afterEach(() => {
  vi.useRealTimers()
})

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

test('E2 who waits as long as they were told has it then, whatever the rate', () => {
  for (const perSecond of [1 / 60, 1 / 7, 0.3, 1, 3, 10]) {
    let now = 12_345.6
    const allowance = new Allowance({ burst: 3, perSecond }, () => now)
    for (let n = 0; n < 3; n++) expect(allowance.take('a')).toBeNull()
    for (let n = 0; n < 20; n++) {
      const wait = allowance.take('a')
      if (wait === null) continue
      now += wait * 1000
      expect(allowance.take('a'), `after ${wait} s at ${perSecond}`).toBeNull()
    }
  }
})

test('E2 N1 an allowance forgets by itself whom it served, as soon as it may', () => {
  vi.useFakeTimers()
  const { slips, said, commands } = makeRates({ boardsPerHour: 120 })
  for (const allowance of [slips, said, commands]) {
    for (let n = 0; n < 12; n++) expect(allowance.take(`contribution ${n}`)).toBeNull()
    expect(allowance.size).toBe(12)
  }
  vi.advanceTimersByTime(1000)
  for (const allowance of [slips, said, commands]) expect(allowance.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('E2 N1 an allowance asks for the time once a turn, for all keys: none has a time of its own', () => {
  // Two keys taken 0.9 s apart, within one second: afterwards nothing tells them apart.
  let now = 10_000
  const allowance = new Allowance({ burst: 4, perSecond: 0.5 }, () => now)
  expect(allowance.take('early')).toBeNull()
  now = 10_900
  expect(allowance.take('late')).toBeNull()
  for (const key of ['early', 'late']) for (let n = 0; n < 3; n++) expect(allowance.take(key)).toBeNull()
  for (let at = 10_900; at < 20_000; at += 100) {
    now = at
    expect(allowance.take('early')).toBe(allowance.take('late'))
  }
})
