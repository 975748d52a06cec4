import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { EntityKey } from '../storage.ts'
import { storageFailed, storageInUse } from '../storage-error.ts'

/** `null` stands for the whole board. */
const fingerprint = (board: string, key: EntityKey | null) =>
  createHash('sha256')
    .update(JSON.stringify(key === null ? [board] : [board, key.kind, key.id]))
    .digest('hex')

/**
 * The list of what was withdrawn or forgotten, in a file of its own: restoring a backup of the boards must not restore
 * what people took back. It holds fingerprints only, without order, and so says nothing to who finds it.
 * It is locked for as long as it is open, which also keeps a second process off the data directory (`storage-in-use`).
 */
export function openWithdrawn(path: string) {
  const db = new DatabaseSync(path, { timeout: 1000 })
  try {
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = EXTRA;
      PRAGMA temp_store = MEMORY;
      BEGIN EXCLUSIVE;
      CREATE TABLE IF NOT EXISTS withdrawn (fingerprint TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
      PRAGMA user_version = 1;
      COMMIT;
    `)
  } catch (error) {
    db.close()
    if ((error as { errcode?: number }).errcode === 5) throw storageInUse()
    throw error
  }
  const insert = db.prepare('INSERT OR IGNORE INTO withdrawn VALUES (?)')
  const rows = db.prepare('SELECT fingerprint FROM withdrawn ORDER BY fingerprint').all() as { fingerprint: string }[]
  const known = new Set(rows.map((row) => row.fingerprint))

  const remember = (fingerprints: string[]) => {
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const one of fingerprints) insert.run(one)
      db.exec('COMMIT')
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
    for (const one of fingerprints) known.add(one)
  }

  return {
    rememberEntities: (board: string, keys: EntityKey[]) => remember(keys.map((key) => fingerprint(board, key))),
    rememberBoard: (board: string) => remember([fingerprint(board, null)]),
    /** Adds fingerprints of another list. */
    add: (fingerprints: readonly string[]) => remember([...fingerprints]),
    hasEntity: (board: string, key: EntityKey) => known.size > 0 && known.has(fingerprint(board, key)),
    hasBoard: (board: string) => known.has(fingerprint(board, null)),
    /** Changes with the list: tells whether a database has had this very list applied. */
    digest: () =>
      createHash('sha256')
        .update([...known].sort().join('\n'))
        .digest('hex'),
    /** Lets the file tell nothing of the order in which the list grew. */
    tidy: () => db.exec('VACUUM'),
    close: () => db.close(),
  }
}

/** The fingerprints in a file with such a list. Errors: `storage-failed` when it isn't a whole one. */
export function readWithdrawn(path: string): string[] {
  const notOne = storageFailed('this is no list of withdrawn things')
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    try {
      const { integrity_check: found } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
      const rows = db.prepare('SELECT fingerprint FROM withdrawn').all() as { fingerprint: unknown }[]
      const fingerprints = rows.map((row) => String(row.fingerprint))
      if (found !== 'ok' || !fingerprints.every((one) => /^[0-9a-f]{64}$/.test(one))) throw notOne
      return fingerprints
    } finally {
      db.close()
    }
  } catch {
    throw notOne
  }
}

export type Withdrawn = ReturnType<typeof openWithdrawn>
