import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { seeded } from '../testing/seeded.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

const rawBytes = (directory: string) =>
  ['firsthand.db', 'firsthand.db-wal', 'firsthand.db-shm', 'withdrawn.db']
    .map((file) => {
      try {
        return readFileSync(join(directory, file)).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')

// The first seed is one with which words stay in the file when it is not rewritten.
const seeds = [3220071752, Math.floor(Math.random() * 2 ** 32)]

test.each(seeds)(
  'S7 after a purge words are in no byte of file, log or index (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const random = seeded(seed)
    const directory = await temporaryDirectory()
    const storage = await openSqliteStorage({ directory })
    await storage.commit({ board: 'b1', create: true })
    const id = () => Math.floor(random() * 2 ** 32).toString(36)
    const live = new Map<string, string>()
    const gone: string[] = []
    const write = (key: string, erases: boolean) => {
      const marker = `mark${id()}${id()}`
      live.set(key, marker)
      const words = `${marker} `.repeat(1 + Math.floor(random() ** 3 * 80))
      return storage.commit({ board: 'b1', erases, put: [{ kind: 'contribution', id: key, value: { words } }] })
    }
    // Enough of it, in sizes uneven enough, to make SQLite move cells between pages: there it leaves copies behind.
    for (let batch = 0; batch < 40; batch++) {
      await Promise.all(Array.from({ length: 100 }, () => write(id(), false)))
      const keys = [...live.keys()]
      const changes: Promise<void>[] = []
      for (let index = 0; index < 30; index++) {
        const key = keys[Math.floor(random() * keys.length)]
        const marker = key === undefined ? undefined : live.get(key)
        if (key === undefined || marker === undefined) continue
        gone.push(marker)
        live.delete(key)
        if (random() < 0.5) changes.push(write(key, true))
        else changes.push(storage.commit({ board: 'b1', del: [{ kind: 'contribution', id: key }] }))
      }
      await Promise.all(changes)
    }
    const before = rawBytes(directory)
    expect(gone.filter((marker) => before.includes(marker)).length).toBeGreaterThan(0)
    await storage.purge()
    const raw = rawBytes(directory)
    expect(gone.filter((marker) => raw.includes(marker))).toEqual([])
    expect([...live.values()].every((marker) => raw.includes(marker))).toBe(true)
    await storage.close()
  },
)

test('S7 a purge waits for a reader elsewhere, holds no commit up meanwhile, and ends when the reader does', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  const words = 'words that somebody takes back'
  await storage.commit({ board: 'b1', create: true, put: [{ kind: 'contribution', id: 'c1', value: words }] })
  const reader = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
  reader.exec('BEGIN')
  expect(reader.prepare('SELECT count(*) AS n FROM entity').get()).toEqual({ n: 1 })
  await storage.commit({ board: 'b1', del: [{ kind: 'contribution', id: 'c1' }] })
  let purged = false
  const purge = storage.purge().then(() => {
    purged = true
  })
  await storage.commit({ board: 'b1', put: [{ kind: 'contribution', id: 'c2', value: 'other' }] })
  expect(purged).toBe(false)
  expect(rawBytes(directory)).toContain(words)
  reader.exec('COMMIT')
  reader.close()
  await purge
  expect(rawBytes(directory)).not.toContain(words)
  expect(await storage.load('b1')).toEqual([{ kind: 'contribution', id: 'c2', value: 'other' }])
  await storage.close()
})

test('S7 a purge that a reader outlasts says so and stays due until the next open', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, purgePatienceMs: 10 })
  const words = 'words that somebody takes back'
  await storage.commit({ board: 'b1', create: true, put: [{ kind: 'contribution', id: 'c1', value: words }] })
  const reader = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM entity').get()
  await storage.commit({ board: 'b1', del: [{ kind: 'contribution', id: 'c1' }] })
  await expect(storage.purge()).rejects.toMatchObject({ id: 'storage-busy' })
  await storage.close()
  reader.close()
  const again = await openSqliteStorage({ directory })
  await again.close()
  expect(rawBytes(directory)).not.toContain(words)
})
