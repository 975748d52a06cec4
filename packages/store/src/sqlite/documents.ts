import type { DatabaseSync } from 'node:sqlite'
import type { StoredDocument } from '../storage.ts'
import { compactionStale } from '../storage-error.ts'

/** Yjs documents in SQL: a snapshot and an append-only run of updates. Writes expect to run inside a transaction. */
export function createDocuments(db: DatabaseSync) {
  const head = db.prepare('SELECT snapshot, upto FROM document WHERE board = ? AND name = ?')
  const insertHead = db.prepare('INSERT INTO document VALUES (?, ?, NULL, 0) ON CONFLICT DO NOTHING')
  const updates = db.prepare('SELECT seq, bytes FROM document_update WHERE board = ? AND name = ? ORDER BY seq')
  const last = db.prepare('SELECT max(seq) AS seq FROM document_update WHERE board = ? AND name = ?')
  const append = db.prepare(`
    INSERT INTO document_update VALUES (?1, ?2, 1 + coalesce(
      (SELECT max(seq) FROM document_update WHERE board = ?1 AND name = ?2),
      (SELECT upto FROM document WHERE board = ?1 AND name = ?2)
    ), ?3)`)
  const setSnapshot = db.prepare('UPDATE document SET snapshot = ?3, upto = ?4 WHERE board = ?1 AND name = ?2')
  const cut = db.prepare('DELETE FROM document_update WHERE board = ? AND name = ? AND seq <= ?')

  const headOf = (board: string, name: string) =>
    head.get(board, name) as { snapshot: Uint8Array | null; upto: number } | undefined

  return {
    load: (board: string, name: string): StoredDocument | null => {
      const found = headOf(board, name)
      if (found === undefined) return null
      const run = updates.all(board, name) as { seq: number; bytes: Uint8Array }[]
      return { snapshot: found.snapshot, updates: run.map((row) => row.bytes), upto: run.at(-1)?.seq ?? found.upto }
    },
    append: (board: string, name: string, update: Uint8Array): void => {
      insertHead.run(board, name)
      append.run(board, name, update)
    },
    compact: (board: string, name: string, snapshot: Uint8Array, upto: number): void => {
      const found = headOf(board, name)
      if (found === undefined) throw compactionStale()
      const end = (last.get(board, name) as { seq: number | null }).seq ?? found.upto
      if (upto < found.upto || upto > end) throw compactionStale()
      setSnapshot.run(board, name, snapshot, upto)
      cut.run(board, name, upto)
    },
  }
}

export type Documents = ReturnType<typeof createDocuments>
