import { copyFileSync, readFileSync, statSync } from 'node:fs'
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
  { timeout: 180_000 },
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
    for (let batch = 0; batch < 25; batch++) {
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

/** Resolves when it is so, however often that is looked at. */
const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 20_000 }).toBe(true)

test('S7 a purge that a reader outlasts says so, is tried again by itself, and rewrites nothing while it must wait', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, purgePatienceMs: 10 })
  const words = 'words that somebody takes back'
  const filler = Array.from({ length: 500 }, (_, n) => ({ kind: 'note', id: `n${n}`, value: 'x'.repeat(500) }))
  await storage.commit({
    board: 'b1',
    create: true,
    put: [{ kind: 'contribution', id: 'c1', value: words }, ...filler],
  })
  await storage.purge()
  const reader = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM entity').get()
  await storage.commit({ board: 'b1', del: [{ kind: 'contribution', id: 'c1' }] })
  const log = () => statSync(join(directory, 'firsthand.db-wal')).size
  const before = log()
  for (let tries = 0; tries < 5; tries++) await expect(storage.purge()).rejects.toMatchObject({ id: 'storage-busy' })
  // Five rewritten files would be more than a megabyte.
  expect(log() - before).toBeLessThan(50_000)
  expect(rawBytes(directory)).toContain(words)
  reader.exec('COMMIT')
  reader.close()
  await until(() => !rawBytes(directory).includes(words))
  await storage.close()
})

test('S7 what a process left in its log when it ended is rewritten when the storage is opened next', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b1', create: true })
  const said = Array.from({ length: 9 }, (_, n) => ({
    kind: 'contribution',
    id: `c${(n * 4) % 9}`,
    value: `words ${n}`,
  }))
  for (const one of said) await storage.commit({ board: 'b1', put: [one] })
  const elsewhere = await temporaryDirectory()
  for (const file of ['firsthand.db', 'firsthand.db-wal']) copyFileSync(join(directory, file), join(elsewhere, file))
  await storage.close()
  const found = () => [...rawBytes(elsewhere).matchAll(/words (\d)/g)].map(([, n]) => Number(n))
  expect(new Set(found()).size).toBe(9)
  expect(found()).not.toHaveLength(9)
  const byKey = said.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map(({ value }) => Number(value.at(-1)))
  const again = await openSqliteStorage({ directory: elsewhere })
  await until(() => `${found()}` === `${byKey}`)
  await again.close()
})

test('S7 S11 closing waits for no reader: the purge stays due, also when nothing was deleted', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b1', create: true, put: [{ kind: 'contribution', id: 'z', value: 'first words' }] })
  const reader = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM entity').get()
  await storage.commit({ board: 'b1', put: [{ kind: 'contribution', id: 'a', value: 'second words' }] })
  const purge = expect(storage.purge()).rejects.toMatchObject({ id: 'storage-busy' })
  await storage.close()
  await purge
  reader.close()
  const isDue = () => {
    const db = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
    const row = db.prepare("SELECT 1 FROM meta WHERE key = 'purge-due'").get()
    db.close()
    return row !== undefined
  }
  expect(isDue()).toBe(true)
  const again = await openSqliteStorage({ directory })
  await until(() => !isDue())
  // Rewritten, the page holds them from its end on in the order of their keys.
  expect([...rawBytes(directory).matchAll(/(\w+) words/g)].map(([, which]) => which)).toEqual(['first', 'second'])
  await again.close()
})

test('S7 a purge that a reader outlasts stays due until the next open', async () => {
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
