import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { StorageError } from '../storage-error.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { askWorker } from './ask-worker.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'
import { storageOf } from './storage-of.ts'

const said = (id: string, words: string) => ({ kind: 'contribution', id, value: { words } })

test('S5 a storage that cannot be read is an error, never an empty board', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  const put = Array.from({ length: 200 }, (_, index) => said(`c${index}`, 'x'.repeat(300)))
  await storage.commit({ board: 'b1', create: true, put })
  await storage.close()
  const file = join(directory, 'firsthand.db')
  const damaged = readFileSync(file)
  const first = damaged.indexOf('x'.repeat(100))
  damaged.fill(0xa5, Math.floor(first / 4096) * 4096)
  writeFileSync(file, damaged)
  const again = await openSqliteStorage({ directory })
  await expect(again.load('b1')).rejects.toMatchObject({ id: 'storage-failed' })
  await again.close()
})

test('S2 a full storage refuses what does not fit, keeps the rest, and lets people take words back', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, maxBytes: 200_000 })
  await storage.commit({ board: 'b1', create: true, put: [said('c1', 'x'.repeat(50_000))] })
  const outcomes = await Promise.allSettled([
    storage.commit({ board: 'b1', put: [said('c2', 'small')] }),
    storage.commit({ board: 'b1', put: [said('c3', 'x'.repeat(500_000))] }),
    storage.commit({ board: 'b1', put: [said('c4', 'small')] }),
  ])
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toMatchObject({ reason: { id: 'storage-full' } })
  await storage.commit({ board: 'b1', del: [said('c1', '')] })
  expect((await storage.load('b1'))?.map((one) => one.id)).toEqual(['c2', 'c4'])
  await storage.close()
})

test('S11 when the thread dies commits reject, the fault is told, and nothing is taken for stored', async () => {
  const directory = await temporaryDirectory()
  const workerData = { directory, maxBytes: null, lockPatienceMs: 1000, purgePatienceMs: 1000, synchronous: 'full' }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
  const faults: StorageError[] = []
  const storage = storageOf(await askWorker(worker, (error) => faults.push(error)))
  await storage.commit({ board: 'b1', create: true })
  const commits = Array.from({ length: 50 }, (_, index) =>
    storage.commit({ board: 'b1', put: [said(`c${index}`, '')] }),
  )
  const settled = Promise.allSettled(commits)
  await worker.terminate()
  const outcomes = await settled
  expect(outcomes.some((one) => one.status === 'rejected')).toBe(true)
  expect(faults.map((fault) => fault.id)).toEqual(['storage-failed'])
  await expect(storage.load('b1')).rejects.toMatchObject({ id: 'storage-failed' })

  const again = await openSqliteStorage({ directory })
  const there = new Set((await again.load('b1'))?.map((one) => one.id))
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') expect(there).toContain(`c${index}`)
  }
  await again.close()
})

test('S12 a second opener of the same directory is refused', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await expect(openSqliteStorage({ directory })).rejects.toMatchObject({ id: 'storage-in-use' })
  await storage.commit({ board: 'b1', create: true })
  await storage.close()
  await (await openSqliteStorage({ directory })).close()
})

test('S13 data of a newer program is refused and left as it is', async () => {
  const directory = await temporaryDirectory()
  await (await openSqliteStorage({ directory })).close()
  const db = new DatabaseSync(join(directory, 'firsthand.db'))
  db.exec('PRAGMA user_version = 99')
  db.close()
  await expect(openSqliteStorage({ directory })).rejects.toMatchObject({ id: 'storage-too-new' })
})
