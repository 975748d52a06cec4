import { DatabaseSync } from 'node:sqlite'

/**
 * Opens the boards' database so that a commit is on the disk when it returns (synchronous=FULL) and freed bytes are
 * overwritten (secure_delete). Temporary data stays in memory: VACUUM would otherwise copy every word to a file.
 */
export function openDatabase(path: string, maxBytes: number | null): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000, enableForeignKeyConstraints: true })
  db.exec(`
    PRAGMA secure_delete = ON;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA temp_store = MEMORY;
  `)
  if (maxBytes !== null) {
    const { page_size: pageSize } = db.prepare('PRAGMA page_size').get() as { page_size: number }
    db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`)
  }
  return db
}
