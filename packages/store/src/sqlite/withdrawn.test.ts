import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { copyBoards } from './copy-boards.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

const said = (id: string) => ({ kind: 'contribution', id, value: { words: `words of ${id}` } })

test('S8 S9 S10 a restored backup loses again what was withdrawn and forgotten after it was made', async () => {
  const directory = await temporaryDirectory()
  const copy = join(await temporaryDirectory(), 'copy.db')
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b1', create: true, put: [said('c1'), said('c2')] })
  await storage.commit({ board: 'b2', create: true, put: [said('c3')] })
  copyBoards(directory, copy)
  await storage.rememberWithdrawn('b1', [said('c1')])
  await storage.commit({ board: 'b1', del: [said('c1')] })
  await storage.purge()
  await storage.forget('b2')
  await storage.close()

  for (const suffix of ['', '-wal', '-shm']) rmSync(join(directory, `firsthand.db${suffix}`), { force: true })
  copyFileSync(copy, join(directory, 'firsthand.db'))
  const restored = await openSqliteStorage({ directory })
  expect(await restored.boards()).toEqual(['b1'])
  expect(await restored.load('b1')).toEqual([said('c2')])
  await restored.close()
})

test('S10 a backup is a whole database of its own, and replaces an older one', async () => {
  const directory = await temporaryDirectory()
  const elsewhere = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b1', create: true, put: [said('c1')] })
  copyBoards(directory, join(elsewhere, 'firsthand.db'))
  await storage.commit({ board: 'b1', put: [said('c2')] })
  copyBoards(directory, join(elsewhere, 'firsthand.db'))
  await storage.commit({ board: 'b1', put: [said('c3')] })
  await storage.close()
  const restored = await openSqliteStorage({ directory: elsewhere })
  expect(await restored.load('b1')).toEqual([said('c1'), said('c2')])
  await restored.close()
})
