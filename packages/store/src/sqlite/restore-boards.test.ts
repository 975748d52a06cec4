import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { copyBoards } from './copy-boards.ts'
import { openSqliteStorage } from './open-sqlite-storage.ts'
import { restoreBoards } from './restore-boards.ts'

const said = (id: string) => ({ kind: 'contribution', id, value: { words: `words of ${id}` } })
const rawBytes = (directory: string) =>
  readdirSync(directory)
    .map((file) => readFileSync(join(directory, file), 'latin1'))
    .join('\n')

/** While the boards are open their list is locked. A process of its own copies it all the same. */
function copyListElsewhere(directory: string, path: string) {
  const module = new URL('./copy-withdrawn.ts', import.meta.url).href
  const program = `import { copyWithdrawn } from '${module}'; console.log(await copyWithdrawn(...process.argv.slice(1)))`
  const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, directory, path]
  expect(execFileSync(process.execPath, options, { encoding: 'utf8' })).toBe('true\n')
}

/** A directory with two boards, a copy of it, and what was taken back and forgotten since. */
async function home() {
  const directory = await temporaryDirectory()
  const elsewhere = await temporaryDirectory()
  const storage = await openSqliteStorage({ directory })
  await storage.commit({ board: 'b1', create: true, put: [said('c1'), said('c2')] })
  await storage.commit({ board: 'b2', create: true, put: [said('c3')] })
  copyBoards(directory, join(elsewhere, 'copy.db'))
  await storage.rememberWithdrawn('b1', [said('c1')])
  await storage.commit({ board: 'b1', del: [said('c1')], put: [said('since')] })
  await storage.forget('b2')
  copyListElsewhere(directory, join(elsewhere, 'list.db'))
  return { directory, storage, copy: join(elsewhere, 'copy.db'), list: join(elsewhere, 'list.db') }
}

const stored = async (directory: string) => {
  const storage = await openSqliteStorage({ directory })
  const boards = await storage.boards()
  const entities = await Promise.all(boards.map((board) => storage.load(board)))
  await storage.close()
  return Object.fromEntries(boards.map((board, at) => [board, entities[at]?.map(({ id }) => id)]))
}

test('S8 S9 S10 what is restored has lost, to its last byte, what was withdrawn and forgotten since', async () => {
  const { directory, storage, copy } = await home()
  await storage.close()
  expect(readFileSync(copy, 'latin1')).toContain('words of c1')
  expect(restoreBoards({ directory, from: copy })).toEqual({ boards: 1, takenOut: 2 })
  const raw = rawBytes(directory)
  expect([raw.includes('words of c1'), raw.includes('words of c3'), raw.includes('words of c2')]).toEqual([
    false,
    false,
    true,
  ])
  expect(readdirSync(directory).sort()).toEqual(['firsthand.db', 'withdrawn.db'])
  expect(await stored(directory)).toEqual({ b1: ['c2'] })
})

test('S8 on another machine a list that is given is heeded and kept, besides the one that is there', async () => {
  const { storage, copy, list } = await home()
  await storage.close()
  const directory = await temporaryDirectory()
  const other = await openSqliteStorage({ directory })
  await other.commit({ board: 'b1', create: true, put: [said('c2')] })
  await other.rememberWithdrawn('b1', [said('c2')])
  await other.close()
  expect(restoreBoards({ directory, from: copy, lists: [list] })).toEqual({ boards: 1, takenOut: 3 })
  expect(rawBytes(directory)).not.toContain('words of')
  expect(await stored(directory)).toEqual({ b1: [] })
  const again = await openSqliteStorage({ directory })
  expect(await again.withdrawnAmong('b1', [said('c1'), said('c2'), said('c3')])).toHaveLength(2)
  expect(await again.isGone('b2')).toBe(true)
  await again.close()
})

test('S12 nothing is restored where a process has the boards open, and what there was is told before it is replaced', async () => {
  const { directory, storage, copy } = await home()
  expect(() => restoreBoards({ directory, from: copy })).toThrow('Another process')
  expect((await storage.load('b1'))?.map(({ id }) => id)).toEqual(['c2', 'since'])
  await storage.close()
  const seen: boolean[] = []
  const before = () => void seen.push(rawBytes(directory).includes('words of since'))
  restoreBoards({ directory, from: copy, before })
  expect(seen).toEqual([true])
  const failing = () => {
    throw new Error('no room for that')
  }
  expect(() => restoreBoards({ directory, from: copy, before: failing })).toThrow()
  expect(await stored(directory)).toEqual({ b1: ['c2'] })
})

test('S10 S13 what is no whole copy of boards, or no list, is refused, and nothing is changed', async () => {
  const { directory, storage, copy, list } = await home()
  await storage.close()
  const before = readFileSync(join(directory, 'firsthand.db'))
  const broken = join(await temporaryDirectory(), 'broken.db')
  const refused = (from: string, lists: string[] = []) => {
    expect(() => restoreBoards({ directory, from, lists }), from).toThrow(/no whole copy|no list|schema version/)
    expect(readFileSync(join(directory, 'firsthand.db')).equals(before)).toBe(true)
    expect(readdirSync(directory).sort()).toEqual(['firsthand.db', 'withdrawn.db'])
  }
  writeFileSync(broken, 'not a database, but long enough to be looked at as one would be'.repeat(20))
  refused(broken)
  refused(join(directory, 'nowhere.db'))
  refused(list)
  refused(copy, [copy])
  copyFileSync(copy, broken)
  truncateSync(broken, 8192)
  refused(broken)
  copyFileSync(copy, broken)
  const db = new DatabaseSync(broken)
  db.exec('PRAGMA user_version = 99')
  db.close()
  refused(broken)
})

test('S10 what an interrupted restore left is taken away when the boards are opened next', async () => {
  const { directory, storage } = await home()
  await storage.close()
  writeFileSync(join(directory, 'firsthand.db.restoring'), 'words of c1')
  expect(await stored(directory)).toEqual({ b1: ['c2', 'since'] })
  expect(existsSync(join(directory, 'firsthand.db.restoring'))).toBe(false)
})
