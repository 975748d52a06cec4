import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

test('S13 data written with schema version 1 opens', async () => {
  const directory = await temporaryDirectory()
  const db = new DatabaseSync(join(directory, 'firsthand.db'))
  db.exec(readFileSync(new URL('../../fixtures/version-1.sql', import.meta.url), 'utf8'))
  db.close()
  const storage = await openSqliteStorage({ directory })
  expect(await storage.load('board-one')).toEqual([
    { kind: 'board', id: 'board-one', value: { name: 'The clinic' } },
    { kind: 'contribution', id: 'c1', value: { words: 'It was cold. «Été»' } },
  ])
  expect(await storage.answer('board-one', 'command-one')).toEqual({ answer: { ok: true } })
  expect(await storage.loadDocument('board-one', 'layer/stage.1')).toEqual({
    snapshot: Uint8Array.from([0, 0]),
    updates: [Uint8Array.from([1, 2, 3])],
    upto: 4,
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
