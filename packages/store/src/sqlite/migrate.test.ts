import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test.each([
  {
    version: 1,
    // Its snapshot had one part: it became the first update, and is to be made anew.
    document: { snapshot: null, updates: [bytes(0, 0), bytes(1, 2, 3)], upto: 4, claims: [] },
  },
  {
    version: 2,
    document: {
      snapshot: { update: bytes(0, 0), vector: bytes(0), deletes: bytes(0, 0) },
      updates: [bytes(1, 2, 3)],
      upto: 4,
      claims: [{ client: 4_294_967_295, mark: 'mark' }],
    },
  },
])('S13 data written with schema version $version opens', async ({ version, document }) => {
  const directory = await temporaryDirectory()
  const db = new DatabaseSync(join(directory, 'firsthand.db'))
  db.exec(readFileSync(new URL(`../../fixtures/version-${version}.sql`, import.meta.url), 'utf8'))
  db.close()
  const storage = await openSqliteStorage({ directory })
  expect(await storage.load('board-one')).toEqual([
    { kind: 'board', id: 'board-one', value: { name: 'The clinic' } },
    { kind: 'contribution', id: 'c1', value: { words: 'It was cold. «Été»' } },
  ])
  expect(await storage.answer('board-one', 'command-one')).toEqual({ answer: { ok: true } })
  expect(await storage.loadDocument('board-one', 'layer/stage.1')).toEqual(document)
  const whole = { update: bytes(9), vector: bytes(9), deletes: bytes(9) }
  await storage.compactDocument('board-one', 'layer/stage.1', whole, 3)
  await storage.commit({ board: 'board-one', documents: [{ name: 'layer/stage.1', update: bytes(5) }] })
  expect(await storage.loadDocument('board-one', 'layer/stage.1')).toEqual({
    ...document,
    snapshot: whole,
    updates: [bytes(1, 2, 3), bytes(5)],
    upto: 5,
  })
  await storage.close()
})

test('S13 a migration runs the missing steps only, and a failing one leaves the version before it', () => {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations)
  const next = 'ALTER TABLE board ADD COLUMN note TEXT'
  expect(() => migrate(db, [...migrations, `${next}; SELECT nothing FROM nowhere`])).toThrow()
  if (db.isTransaction) db.exec('ROLLBACK')
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length })
  migrate(db, [...migrations, next])
  migrate(db, [...migrations, next])
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length + 1 })
})
