import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyBoards, copyWithdrawn } from '@firsthand/store'
import { copyName, expired } from './copies.ts'

type Backup = { dataDirectory: string; into: string; days: number; now: Date }

/**
 * Copies boards, and the list of what was withdrawn, into a directory, while a server uses them or not; then deletes the copies
 * made there more than so many days ago. They still hold words that people have taken back since. Gives the copy's path and the
 * names of those that were deleted. Rejects with a `StorageError`, or with Node's error; then nothing is deleted.
 */
export async function makeBackup({
  dataDirectory,
  into,
  days,
  now,
}: Backup): Promise<{ path: string; deleted: string[] }> {
  mkdirSync(into, { recursive: true, mode: 0o700 })
  const path = join(into, copyName(now))
  copyBoards(dataDirectory, path)
  await copyWithdrawn(dataDirectory, join(into, copyName(now, '.withdrawn')))
  const deleted = expired(readdirSync(into), days, now)
  for (const name of deleted) rmSync(join(into, name))
  return { path, deleted }
}
