import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storageFailed } from '../storage-error.ts'
import { backup } from './backup.ts'

/**
 * Writes a consistent copy of the boards in `directory` to `path`, from another process than the one that has them open, which
 * goes on meanwhile. Put it in the place of the boards' file to restore it. Errors: `storage-failed`.
 */
export function copyBoards(directory: string, path: string): void {
  const from = join(directory, 'firsthand.db')
  if (!existsSync(from)) throw storageFailed('there are no boards in this directory')
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    backup(db, path)
  } finally {
    db.close()
  }
}
