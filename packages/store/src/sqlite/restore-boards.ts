import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storageFailed, storageTooNew } from '../storage-error.ts'
import { applyWithdrawn } from './apply-withdrawn.ts'
import { asStorageError } from './as-storage-error.ts'
import { sync } from './backup.ts'
import { createMeta } from './meta.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import { openWithdrawn, readWithdrawn, type Withdrawn } from './withdrawn.ts'

export interface Restore {
  /** Directory of the data; made if missing. */
  directory: string
  /** A copy of boards, as `copyBoards` writes it. */
  from: string
  /** Files with lists of withdrawn things, to be heeded besides the directory's own and added to it. */
  lists?: readonly string[]
  /** Called before anything is replaced, when there are boards; nothing else can use them meanwhile. */
  before?: () => void
}

/**
 * Puts a copy of boards in the place of those in a directory, without what was withdrawn or forgotten since: it is taken
 * out, in bytes too, before the copy takes their place, which it does in one step. Gives how many boards there are then,
 * and how many boards and entities were taken out. Errors: `storage-in-use` while a process has the directory open,
 * `storage-too-new`, and `storage-failed` for what is no whole copy of boards, or no list; nothing is changed then.
 */
export function restoreBoards({ directory, from, lists = [], before }: Restore): { boards: number; takenOut: number } {
  check(from)
  const listed = lists.map(readWithdrawn)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const withdrawn = openWithdrawn(join(directory, 'withdrawn.db'))
  const path = join(directory, 'firsthand.db')
  const fresh = unfinishedRestore(path)
  try {
    remove(fresh)
    copy(from, fresh)
    for (const fingerprints of listed) withdrawn.add(fingerprints)
    const restored = takeOut(fresh, withdrawn)
    if (existsSync(path)) before?.()
    // A log of the old boards would be taken for one of the new.
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
    renameSync(fresh, path)
    sync(dirname(path))
    return restored
  } catch (error) {
    throw asStorageError(error)
  } finally {
    remove(fresh)
    withdrawn.close()
  }
}

/** Where a restore works until the copy is ready; what one that was interrupted left there may hold withdrawn words. */
export const unfinishedRestore = (path: string): string => `${path}.restoring`

export function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

function check(from: string): void {
  const found = look(from)
  if (found !== null && found.version > migrations.length) throw storageTooNew(found.version, migrations.length)
  if (found === null || found.version < 1 || !found.isWhole) throw storageFailed('this is no whole copy of boards')
}

/** What a file says of itself; null for one that is no database. */
function look(path: string): { version: number; isWhole: boolean } | null {
  let db: DatabaseSync | null = null
  try {
    db = new DatabaseSync(path, { readOnly: true })
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    const { integrity_check: found } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
    const hasBoards = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'entity'").get() !== undefined
    return { version, isWhole: hasBoards && found === 'ok' }
  } catch {
    return null
  } finally {
    db?.close()
  }
}

function copy(from: string, to: string): void {
  const db = new DatabaseSync(from, { readOnly: true })
  try {
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
}

function takeOut(path: string, withdrawn: Withdrawn): { boards: number; takenOut: number } {
  const db = openDatabase(path, { maxBytes: null, synchronous: 'full' })
  try {
    chmodSync(path, 0o600)
    migrate(db, migrations)
    const takenOut = applyWithdrawn(db, createMeta(db), withdrawn)
    db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
    const { boards } = db.prepare('SELECT count(*) AS boards FROM board').get() as { boards: number }
    return { boards, takenOut }
  } finally {
    db.close()
    sync(path)
  }
}
