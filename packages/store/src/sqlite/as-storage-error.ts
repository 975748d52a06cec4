import { StorageError, storageBusy, storageFailed, storageFull } from '../storage-error.ts'

const SQLITE_BUSY = 5
const SQLITE_FULL = 13

/** Gives any error its stable id. SQLite's own texts name tables and codes, never values; other texts are left out. */
export function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error
  const { errcode, errstr } = (error ?? {}) as { errcode?: number; errstr?: string }
  const { code } = (error ?? {}) as { code?: string }
  if (errcode === undefined) return code === 'ENOSPC' ? storageFull() : storageFailed(code ?? 'unexpected')
  const primary = errcode & 0xff
  if (primary === SQLITE_FULL) return storageFull()
  if (primary === SQLITE_BUSY) return storageBusy()
  return storageFailed(`${errstr ?? 'sqlite'} (${errcode})`)
}
