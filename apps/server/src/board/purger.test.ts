import type { Storage } from '@firsthand/store'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Purger } from './purger.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A purger over a store whose purges take `ms`; `at` says when each began. */
function purgerOf(ms: number) {
  const at: number[] = []
  const purge = async () => {
    at.push(Date.now())
    await new Promise<void>((done) => setTimeout(done, ms))
  }
  return { purger: new Purger({ purge } as unknown as Storage, pino({ level: 'silent' })), at }
}

test('N1 the order of arrival leaves the store within a minute, at moments that say nothing of when anybody wrote', async () => {
  const { purger, at } = purgerOf(5)
  await vi.advanceTimersByTimeAsync(123_456)
  expect(at).toEqual([])
  const asked = [0, 7_000, 90_000, 31_000, 240_000]
  const rounds = new Set<number>()
  for (const pause of asked) {
    await vi.advanceTimersByTimeAsync(pause)
    purger.askSoon()
    purger.askSoon()
    const now = Date.now()
    const before = at.length
    await vi.advanceTimersByTimeAsync(60_010)
    expect(at.length).toBe(before + 1)
    expect((at.at(-1) ?? 0) - now).toBeLessThanOrEqual(60_000)
    rounds.add((at.at(-1) ?? 0) % 60_000)
  }
  expect(rounds.size).toBe(1)
})

test('N1 a purge for another reason is the one that was to come soon, too', async () => {
  const { purger, at } = purgerOf(5)
  purger.askSoon()
  await Promise.all([purger.ask(), vi.advanceTimersByTimeAsync(10)])
  await vi.advanceTimersByTimeAsync(200_000)
  expect(at).toHaveLength(1)
})

test('N1 on a store where it takes long it happens seldom, and words that were taken back do not wait for that', async () => {
  const { purger, at } = purgerOf(3_000)
  for (let second = 0; second < 3_600; second++) {
    purger.askSoon()
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(at.length).toBeGreaterThan(8)
  expect(at.length).toBeLessThanOrEqual(13)
  const before = Date.now()
  void purger.ask()
  await vi.advanceTimersByTimeAsync(60_000)
  expect((at.at(-1) ?? 0) - before).toBeLessThan(15_000)
})

test('N1 a server that stops does at once what was to come soon, and leaves nothing running', async () => {
  const { purger, at } = purgerOf(5)
  purger.askSoon()
  const stopped = purger.stop()
  await vi.advanceTimersByTimeAsync(10)
  await stopped
  expect(at).toHaveLength(1)
  purger.askSoon()
  expect(vi.getTimerCount()).toBe(0)
})
