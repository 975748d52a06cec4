import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { storageFailed } from '../storage-error.ts'
import { sync } from './backup.ts'
import { remove } from './restore-boards.ts'
import { readWithdrawn } from './withdrawn.ts'

const tries = 10

/**
 * Copies the list of withdrawn things of a directory to `path` (it holds fingerprints, no words), also while a process has it
 * open. That one keeps SQLite out, so the bytes are copied, and again when they turn out to be from the middle of a change.
 * To be called from another process: the copying one loses its own lock on the file (POSIX).
 * Gives whether there is a list. Errors: `storage-failed`.
 */
export async function copyWithdrawn(directory: string, path: string): Promise<boolean> {
  const from = join(directory, 'withdrawn.db')
  if (!existsSync(from)) return false
  const unfinished = `${path}.unfinished`
  try {
    for (let left = tries; ; left--) {
      remove(unfinished)
      copyFileSync(from, unfinished)
      if (!isInChange(from) && isWhole(unfinished)) break
      if (left === 0) throw storageFailed('the list of withdrawn things could not be copied')
      await delay(50)
    }
    sync(unfinished)
    renameSync(unfinished, path)
    sync(dirname(path))
    return true
  } finally {
    remove(unfinished)
  }
}

function isWhole(path: string): boolean {
  try {
    readWithdrawn(path)
    return true
  } catch {
    return false
  }
}

/** How a journal begins that would still have to be rolled back (sqlite.org/fileformat.html, section 3); else it is kept with zeros there. */
const hot = Buffer.from('d9d505f920a163d7', 'hex')

function isInChange(path: string): boolean {
  try {
    return readFileSync(`${path}-journal`).subarray(0, hot.length).equals(hot)
  } catch {
    return false
  }
}
