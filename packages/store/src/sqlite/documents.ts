import type { DatabaseSync } from 'node:sqlite'
import type { DocumentClaim, DocumentSnapshot, DocumentUpdate, StoredDocument } from '../storage.ts'
import { boardUnknown, claimTaken, compactionStale } from '../storage-error.ts'

type Head = { snapshot: Uint8Array | null; vector: Uint8Array | null; deletes: Uint8Array | null; upto: number }

/** Documents in SQL: a snapshot, an append-only run of updates, and claims. Writes expect to run inside a transaction. */
export function createDocuments(db: DatabaseSync) {
  const head = db.prepare('SELECT snapshot, vector, deletes, upto FROM document WHERE board = ? AND name = ?')
  // Neither adds a row where there is nothing to add it to: no board, no document.
  const insertHead = db.prepare('INSERT INTO document (board, name, upto) SELECT id, ?2, 0 FROM board WHERE id = ?1')
  const append = db.prepare(`
    INSERT INTO document_update SELECT ?1, ?2, 1 + coalesce(
      (SELECT max(seq) FROM document_update WHERE board = ?1 AND name = ?2), upto
    ), ?3 FROM document WHERE board = ?1 AND name = ?2`)
  const updates = db.prepare('SELECT seq, bytes FROM document_update WHERE board = ? AND name = ? ORDER BY seq')
  const claims = db.prepare('SELECT client, mark FROM document_claim WHERE board = ? AND name = ? ORDER BY client')
  const last = db.prepare('SELECT max(seq) AS seq FROM document_update WHERE board = ? AND name = ?')
  // Changes no row when the client id stands there with another mark.
  const claim = db.prepare(`
    INSERT INTO document_claim VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET mark = excluded.mark WHERE mark = excluded.mark`)
  const setSnapshot = db.prepare(
    'UPDATE document SET snapshot = ?3, vector = ?4, deletes = ?5, upto = ?6 WHERE board = ?1 AND name = ?2',
  )
  const cut = db.prepare('DELETE FROM document_update WHERE board = ? AND name = ? AND seq <= ?')

  const headOf = (board: string, name: string) => head.get(board, name) as Head | undefined

  return {
    load: (board: string, name: string): StoredDocument | null => {
      const found = headOf(board, name)
      if (found === undefined) return null
      const run = updates.all(board, name) as { seq: number; bytes: Uint8Array }[]
      return {
        snapshot: snapshotOf(found),
        updates: run.map((row) => row.bytes),
        upto: run.at(-1)?.seq ?? found.upto,
        claims: (claims.all(board, name) as unknown as DocumentClaim[]).map(({ client, mark }) => ({ client, mark })),
      }
    },
    append: (board: string, { name, update, claims = [] }: DocumentUpdate): void => {
      if (append.run(board, name, update).changes === 0) {
        if (insertHead.run(board, name).changes === 0) throw boardUnknown()
        append.run(board, name, update)
      }
      for (const { client, mark } of claims) {
        if (claim.run(board, name, client, mark).changes === 0) throw claimTaken()
      }
    },
    compact: (board: string, name: string, { update, vector, deletes }: DocumentSnapshot, upto: number): void => {
      const found = headOf(board, name)
      if (found === undefined) throw compactionStale()
      const end = (last.get(board, name) as { seq: number | null }).seq ?? found.upto
      if (upto < found.upto || upto > end) throw compactionStale()
      setSnapshot.run(board, name, update, vector, deletes, upto)
      cut.run(board, name, upto)
    },
  }
}

export type Documents = ReturnType<typeof createDocuments>

function snapshotOf({ snapshot, vector, deletes }: Head): DocumentSnapshot | null {
  // The schema lets no row have one without the others.
  return snapshot && vector && deletes ? { update: snapshot, vector, deletes } : null
}
