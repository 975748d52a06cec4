import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { copyBoards } from './copy-boards.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'

test('S10 a copy made by somebody else while boards are open is whole, and restores', async () => {
  const directory = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b', create: true, put: [{ kind: 'k', id: 'kept', value: 1 }] })
  const copy = join(await temporaryDirectory(), 'copy.db')
  copyBoards(directory, copy)
  await storage.commit({ board: 'b', put: [{ kind: 'k', id: 'later', value: 2 }] })
  await storage.close()
  const other = await temporaryDirectory()
  copyFileSync(copy, join(other, 'firsthand.db'))
  const restored = await openSqliteStorage({ directory: other })
  expect(await restored.load('b')).toEqual([{ kind: 'k', id: 'kept', value: 1 }])
  await restored.close()
})

test('S10 there is nothing to copy where no boards are', async () => {
  const directory = await temporaryDirectory()
  expect(() => copyBoards(directory, '/nowhere')).toThrow('no boards')
})
