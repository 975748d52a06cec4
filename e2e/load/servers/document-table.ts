import { DatabaseSync } from 'node:sqlite'

/** Whole documents by name in SQLite (WAL, synchronous=FULL, as ours): what the other servers are given to store in. */
export function openDocumentTable(file: string) {
  const db = new DatabaseSync(file)
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID, STRICT;
  `)
  const select = db.prepare('SELECT bytes FROM document WHERE name = ?')
  const replace = db.prepare('INSERT OR REPLACE INTO document VALUES (?, ?)')
  return {
    fetch: (name: string): Uint8Array | null => (select.get(name) as { bytes: Uint8Array } | undefined)?.bytes ?? null,
    store: (name: string, bytes: Uint8Array): void => {
      replace.run(name, bytes)
    },
    close: () => db.close(),
  }
}
