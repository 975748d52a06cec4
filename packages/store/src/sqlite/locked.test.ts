import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

test('S17 while another process holds the write lock commits are refused in bounded time, reading goes on, and it passes by itself', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, lockPatienceMs: 300 })
  await storage.commit({ board: 'b1', create: true })
  const add = (id: number) => storage.commit({ board: 'b1', put: [{ kind: 'note', id: `n${id}`, value: id }] })

  const other = new DatabaseSync(join(directory, 'firsthand.db'))
  other.exec('BEGIN IMMEDIATE')
  const began = performance.now()
  // Reading between them: each commit is a transaction of its own.
  const asked = Array.from({ length: 60 }, async (_, id) => {
    const commit = add(id)
    const loaded = storage.load('b1')
    await expect(commit).rejects.toMatchObject({ id: 'storage-busy' })
    expect(await loaded).toEqual([])
  })
  await Promise.all(asked)
  // One of them waited; 60 in a row would have taken 18 s.
  expect(performance.now() - began).toBeLessThan(6_000)

  other.exec('ROLLBACK')
  await add(100)
  expect((await storage.load('b1'))?.map(({ id }) => id)).toEqual(['n100'])
  // And it is patient again: a lock that is let go in time costs nobody anything.
  other.exec('BEGIN IMMEDIATE')
  setTimeout(() => other.exec('ROLLBACK'), 50)
  await add(101)
  other.close()
  await storage.close()
})

test('S17 commits that wait together for the lock wait once', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, lockPatienceMs: 300 })
  await storage.commit({ board: 'b1', create: true })
  const other = new DatabaseSync(join(directory, 'firsthand.db'))
  other.exec('BEGIN IMMEDIATE')
  const commits = Array.from({ length: 200 }, (_, id) =>
    storage.commit({ board: 'b1', put: [{ kind: 'note', id: `n${id}`, value: id }] }),
  )
  const outcomes = await Promise.allSettled(commits)
  expect(outcomes.every((one) => one.status === 'rejected' && one.reason.id === 'storage-busy')).toBe(true)
  other.close()
  await storage.commit({ board: 'b1', put: [{ kind: 'note', id: 'last', value: 1 }] })
  expect((await storage.load('b1'))?.map(({ id }) => id)).toEqual(['last'])
  await storage.close()
})
