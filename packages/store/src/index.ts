export { copyBoards } from './sqlite/copy-boards.ts'
export { copyWithdrawn } from './sqlite/copy-withdrawn.ts'
export type { SqliteSettings } from './sqlite/open-sqlite-storage.ts'
export { openSqliteStorage } from './sqlite/open-sqlite-storage.ts'
export { type Restore, restoreBoards } from './sqlite/restore-boards.ts'
export type {
  Commit,
  DocumentClaim,
  DocumentSnapshot,
  DocumentUpdate,
  EntityKey,
  Storage,
  StoredDocument,
  StoredEntity,
} from './storage.ts'
export type { StorageErrorId } from './storage-error.ts'
export { StorageError } from './storage-error.ts'
