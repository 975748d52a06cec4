import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { copyBoards, restoreBoards } from '@firsthand/store'
import { copyName, listBeside } from './copies.ts'

type RestoreBackup = { dataDirectory: string; from: string; list: string | null; keepIn: string; now: Date }

export type Restored = {
  boards: number
  /** Boards and entities that were in the copy and were withdrawn or forgotten since. */
  takenOut: number
  /** Where the boards are kept that were there before; null when there were none. */
  kept: string | null
}

/**
 * Puts a copy in the place of the boards, without what was withdrawn or forgotten since. Heeded are the list in the data directory,
 * that beside the copy, and the one that is given. The boards that were there are copied to `keepIn` first; if they can't be read, as
 * they are. Throws a `StorageError`, or Node's error; then the boards are as they were.
 */
export function restoreBackup({ dataDirectory, from, list, keepIn, now }: RestoreBackup): Restored {
  let kept: string | null = null
  const before = () => {
    mkdirSync(keepIn, { recursive: true, mode: 0o700 })
    kept = keep(dataDirectory, keepIn, now)
  }
  const beside = listBeside(from)
  const lists = [...(beside !== from && existsSync(beside) ? [beside] : []), ...(list === null ? [] : [list])]
  return { ...restoreBoards({ directory: dataDirectory, from, lists, before }), kept }
}

function keep(dataDirectory: string, keepIn: string, now: Date): string {
  const whole = join(keepIn, copyName(now, '.before-restore'))
  try {
    copyBoards(dataDirectory, whole)
    return whole
  } catch {
    const damaged = join(keepIn, copyName(now, '.damaged'))
    for (const suffix of ['', '-wal']) {
      const file = join(dataDirectory, `firsthand.db${suffix}`)
      if (existsSync(file)) copyFileSync(file, damaged + suffix)
    }
    return damaged
  }
}
