import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

/** Nine contributions, one after the other, under keys in another order. */
async function written() {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory, purgePatienceMs: 100 })
  await storage.commit({ board: 'b1', create: true })
  const said = Array.from({ length: 9 }, (_, n) => ({
    kind: 'contribution',
    id: `c${(n * 4) % 9}`,
    value: `words ${n}`,
  }))
  for (const one of said) await storage.commit({ board: 'b1', put: [one] })
  const file = (name: string) => join(directory, `firsthand.db${name}`)
  const found = () => {
    const bytes = ['', '-wal'].map((name) => readFileSync(file(name), 'latin1')).join('')
    return [...bytes.matchAll(/words (\d)/g)].map(([, n]) => Number(n))
  }
  // A page is filled from its end on.
  const byKey = said.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map(({ value }) => Number(value.at(-1)))
  return { directory, storage, found, byKey, log: () => statSync(file('-wal')).size }
}

test('S19 tidied boards lie in the order of their keys, each of their bytes once, and the log is empty', async () => {
  const { storage, found, byKey, log } = await written()
  expect(found().length).toBeGreaterThan(9)
  await storage.tidy(['b1'])
  expect(found()).toEqual(byKey)
  expect(log()).toBe(0)
  await storage.close()
})

test('S19 a reader keeps the log from being emptied: that is said, and others go on meanwhile', async () => {
  const { directory, storage, found, byKey } = await written()
  const reader = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM entity').get()
  const tidied = expect(storage.tidy(['b1'])).rejects.toMatchObject({ id: 'storage-busy' })
  await storage.commit({ board: 'b1', put: [{ kind: 'note', id: 'n', value: 1 }] })
  await tidied
  reader.exec('COMMIT')
  reader.close()
  await storage.tidy(['b1'])
  expect(found()).toEqual(byKey)
  await storage.close()
})
