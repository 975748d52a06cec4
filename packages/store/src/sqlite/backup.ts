import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** Writes a consistent copy, and puts it at `path` only when it is complete and on the disk (VACUUM INTO does not sync). */
export function backup(db: DatabaseSync, path: string): void {
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  sync(unfinished)
  renameSync(unfinished, path)
  sync(dirname(path))
}

/** Waits until a file, or the entries of a directory, are on the disk. */
export function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
