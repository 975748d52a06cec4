import type { DatabaseSync } from 'node:sqlite'
import { answerExists, boardExists, boardUnknown, keyWithdrawn } from '../storage-error.ts'
import type { Documents } from './documents.ts'
import type { Meta } from './meta.ts'
import type { EntityRow, WireCommit } from './protocol.ts'
import type { Withdrawn } from './withdrawn.ts'

/** Most commits are: appending finds out by itself whether the board is there. */
const isOnlyDocuments = ({ put, del, answers, documents }: WireCommit) => documents && !put && !del && !answers

/** Boards with their entities and answers, in SQL. Writes expect to run inside a transaction. */
export function createRecords(db: DatabaseSync, meta: Meta, documents: Documents, withdrawn: Withdrawn) {
  const allBoards = db.prepare('SELECT id FROM board ORDER BY id')
  const board = db.prepare('SELECT 1 FROM board WHERE id = ?')
  const insertBoard = db.prepare('INSERT INTO board VALUES (?)')
  const deleteBoard = db.prepare('DELETE FROM board WHERE id = ?')
  const entities = db.prepare('SELECT kind, id, value FROM entity WHERE board = ? ORDER BY kind, id')
  const put = db.prepare(
    'INSERT INTO entity VALUES (?, ?, ?, ?) ON CONFLICT (board, kind, id) DO UPDATE SET value = excluded.value',
  )
  const del = db.prepare('DELETE FROM entity WHERE board = ? AND kind = ? AND id = ?')
  const delAll = db.prepare('DELETE FROM entity WHERE board = ?')
  const answer = db.prepare('SELECT value FROM answer WHERE board = ? AND id = ?')
  const insertAnswer = db.prepare('INSERT INTO answer VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const has = (id: string) => board.get(id) !== undefined

  return {
    boards: () => (allBoards.all() as { id: string }[]).map((row) => row.id),
    load: (id: string): EntityRow[] | null => (has(id) ? (entities.all(id) as unknown as EntityRow[]) : null),
    answer: (id: string, command: string): string | null =>
      (answer.get(id, command) as { value: string } | undefined)?.value ?? null,
    write: (commit: WireCommit): void => {
      if (commit.create) {
        if (has(commit.board) || withdrawn.hasBoard(commit.board)) throw boardExists()
        insertBoard.run(commit.board)
      } else if (!isOnlyDocuments(commit) && !has(commit.board)) throw boardUnknown()
      for (const one of commit.answers ?? []) {
        if (insertAnswer.run(commit.board, one.id, one.value).changes === 0) throw answerExists()
      }
      for (const one of commit.put ?? []) {
        if (withdrawn.hasEntity(commit.board, one)) throw keyWithdrawn()
        put.run(commit.board, one.kind, one.id, one.value)
      }
      for (const one of commit.del ?? []) del.run(commit.board, one.kind, one.id)
      for (const one of commit.documents ?? []) documents.append(commit.board, one)
      if (commit.erases) meta.setPurgeDue()
    },
    /** Writes a board's entities anew, in the order of their keys: before, their bytes lie as they came. */
    rewrite: (id: string): void => {
      const rows = entities.all(id) as unknown as EntityRow[]
      delAll.run(id)
      for (const row of rows) put.run(id, row.kind, row.id, row.value)
    },
    forget: (id: string): void => {
      deleteBoard.run(id)
      meta.setPurgeDue()
    },
  }
}
