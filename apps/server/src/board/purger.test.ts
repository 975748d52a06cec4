import type { Storage } from '@firsthand/store'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Purger } from './purger.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A purger over a store that takes 5 ms for everything; `done` says what began when. The first `failures` things fail. */
function purgerOf({ failures = 0 } = {}) {
  const done: { at: number; what: string }[] = []
  const act = async (what: string) => {
    done.push({ at: Date.now(), what })
    await new Promise<void>((end) => setTimeout(end, 5))
    if (done.length <= failures) throw new Error('a reader is in the way')
  }
  const storage = { purge: () => act('purge'), tidy: (boards: string[]) => act(`tidy ${boards.join()}`) }
  const purger = new Purger(storage as unknown as Storage, pino({ level: 'silent' }))
  return { purger, done, whats: () => done.map(({ what }) => what) }
}

test('N1 S19 the order of arrival leaves the store within a minute, at moments that say nothing of when anybody wrote', async () => {
  const { purger, done, whats } = purgerOf()
  await vi.advanceTimersByTimeAsync(123_456)
  expect(done).toEqual([])
  const moments = new Set<number>()
  for (const pause of [0, 7_000, 90_000, 31_000, 240_000]) {
    await vi.advanceTimersByTimeAsync(pause)
    for (const board of ['two', 'one', 'two']) purger.askSoon(board)
    const asked = Date.now()
    const before = done.length
    await vi.advanceTimersByTimeAsync(60_010)
    expect(done.length).toBe(before + 1)
    const at = done.at(-1)?.at ?? 0
    expect(at - asked).toBeLessThanOrEqual(60_000)
    moments.add(at % 60_000)
  }
  // Always at the same moment of a round, whenever it was asked for; boards sorted, each once.
  expect(moments.size).toBe(1)
  expect(new Set(whats())).toEqual(new Set(['tidy one,two']))
})

test('N1 S19 a purge does what was to come soon, too', async () => {
  const { purger, whats } = purgerOf()
  purger.askSoon('one')
  await Promise.all([purger.ask(), vi.advanceTimersByTimeAsync(10)])
  await vi.advanceTimersByTimeAsync(200_000)
  expect(whats()).toEqual(['purge'])
  purger.askSoon('two')
  await vi.advanceTimersByTimeAsync(60_010)
  expect(whats()).toEqual(['purge', 'tidy two'])
})

test('N1 S19 what failed is tried again in the next round, with what has come since', async () => {
  const { purger, whats } = purgerOf({ failures: 2 })
  purger.askSoon('one')
  await vi.advanceTimersByTimeAsync(60_010)
  purger.askSoon('two')
  await vi.advanceTimersByTimeAsync(180_000)
  expect(whats()).toEqual(['tidy one', 'tidy one,two', 'tidy one,two'])
})

test('N1 S19 a server that stops does at once what was to come soon, and leaves nothing running', async () => {
  const { purger, whats } = purgerOf()
  purger.askSoon('one')
  const stopped = purger.stop()
  await vi.advanceTimersByTimeAsync(10)
  await stopped
  expect(whats()).toEqual(['tidy one'])
  purger.askSoon('one')
  await vi.advanceTimersByTimeAsync(100_000)
  expect(whats()).toEqual(['tidy one'])
})
