import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStorage } from '../sqlite/open-sqlite-storage.ts'
import type { Storage } from '../storage.ts'
import { type FaultPlan, failingStorage } from './failing-storage.ts'
import { seeded } from './seeded.ts'
import { seededFaults } from './seeded-faults.ts'
import { storageContract } from './storage-contract.ts'
import { temporaryDirectory } from './temporary-directory.ts'

storageContract('sqlite behind a decorator that plans no fault', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-store-'))
  return {
    open: async () => failingStorage(await openSqliteStorage({ directory }), () => null),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
})

async function opened(plan: FaultPlan): Promise<Storage> {
  const inner = await openSqliteStorage({ directory: await temporaryDirectory() })
  await inner.commit({ board: 'b1', create: true })
  return failingStorage(inner, plan)
}
const add = (storage: Storage, ...bytes: number[]) =>
  storage.commit({ board: 'b1', documents: [{ name: 'd.1', update: Uint8Array.from(bytes) }] })

test('S15 a slow storage keeps the order of the calls, and answers nothing before it is stored', async () => {
  const gate = Promise.withResolvers<void>()
  const storage = await opened(({ act, count }) =>
    act === 'commit' && count === 2 ? { is: 'waits', until: gate.promise } : null,
  )
  const ended: string[] = []
  const noted = (name: string, act: Promise<unknown>) => act.then(() => ended.push(name))
  const first = noted('first', add(storage, 1))
  const others = [
    noted('second', add(storage, 2)),
    noted('third', add(storage, 3)),
    noted(
      'read',
      storage.loadDocument('b1', 'd.1').then((found) => expect(found?.updates).toHaveLength(3)),
    ),
  ]
  await first
  expect(ended).toEqual(['first'])
  gate.resolve()
  await Promise.all(others)
  expect(ended).toEqual(['first', 'second', 'third', 'read'])
  const found = await storage.loadDocument('b1', 'd.1')
  expect(found?.updates.map((update) => [...update])).toEqual([[1], [2], [3]])
  await storage.close()
})

test.each(Array.from({ length: 8 }, () => Math.floor(Math.random() * 2 ** 32)))(
  'S18 a storage that fails between commits leaves no gap: the run is what was acknowledged, in order (seed %i)',
  async (seed) => {
    const storage = await opened(seededFaults(seed, { fails: 0.1, full: 0.1, losesAnswer: 0.1, waits: 0.05 }))
    const random = seeded(seed + 1)
    const relied: number[] = []
    const refused: number[] = []
    let next = 0
    while (next < 400) {
      const ids = Array.from({ length: 1 + Math.floor(random() * 20) }, () => next++)
      const outcomes = await Promise.allSettled(ids.map((id) => add(storage, id >> 8, id & 255)))
      for (const [index, id] of ids.entries()) (outcomes[index]?.status === 'fulfilled' ? relied : refused).push(id)
    }
    const found = await untilItAnswers(() => storage.loadDocument('b1', 'd.1'))
    const there = found?.updates.map(([high = 0, low = 0]) => (high << 8) + low) ?? []
    expect(there).toEqual([...there].sort((a, b) => a - b))
    expect(there.filter((id) => !refused.includes(id))).toEqual(relied)
    expect(found?.upto).toBe(there.length)
    // The seed has made it hard: some were lost, and of some it was only said so.
    expect(refused.filter((id) => there.includes(id)).length).toBeGreaterThan(0)
    expect(refused.filter((id) => !there.includes(id)).length).toBeGreaterThan(0)
    await storage.close()
  },
)

/** Asks again while a planned fault is in the way. */
async function untilItAnswers<R>(ask: () => Promise<R>): Promise<R> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 50) throw error
    }
  }
}
