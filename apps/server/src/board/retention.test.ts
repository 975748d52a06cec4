import { DatabaseSync } from 'node:sqlite'
import { openSqliteStorage } from '@firsthand/store'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { recycledKeys } from '../testing/recycled-keys.ts'
import { testBoard } from '../testing/test-board.ts'
import { testServer } from '../testing/test-server.ts'
import { Boards } from './boards.ts'
import { Housekeeping } from './housekeeping.ts'
import { forgetDate } from './retention.ts'

test('R9 a board is forgotten so many days after it was closed, or after it was made when it never was', () => {
  expect(forgetDate({ made: '2026-01-01', closed: null }, 90)).toBe('2026-04-01')
  expect(forgetDate({ made: '2026-01-01', closed: '2026-02-28' }, 1)).toBe('2026-03-01')
})

test('R9 at start, boards whose time is over are forgotten with every word; others stay', async () => {
  const server = await testServer({ RETENTION_DAYS: '30' })
  const old = await testBoard(server, { title: 'An old particular title' })
  const young = await testBoard(server)
  await server.close()
  const db = new DatabaseSync(`${server.directory}/firsthand.db`)
  const stored = db.prepare("SELECT value FROM entity WHERE board = ? AND kind = 'keys'").get(old.made.board) as {
    value: string
  }
  const keys = JSON.stringify({ ...JSON.parse(stored.value), made: '2020-01-01' })
  db.prepare("UPDATE entity SET value = ? WHERE board = ? AND kind = 'keys'").run(keys, old.made.board)
  db.close()
  const storage = await openSqliteStorage({ directory: server.directory })
  onTestFinished(() => storage.close())
  const log = pino({ level: 'silent' })
  const boards = new Boards(storage, recycledKeys, log)
  const housekeeping = new Housekeeping(boards, 30, log)
  onTestFinished(() => housekeeping.stop())
  await housekeeping.lookThrough()
  expect(await storage.boards()).toEqual([young.made.board])
  expect(await boards.get(old.made.board)).toBeNull()
  await boards.stop()
})
