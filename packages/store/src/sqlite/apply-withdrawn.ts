import type { DatabaseSync } from 'node:sqlite'
import type { EntityKey } from '../storage.ts'
import type { Meta } from './meta.ts'
import type { Withdrawn } from './withdrawn.ts'

/**
 * Deletes from a database whatever the list of withdrawn things names, unless it has had this very list applied.
 * A restored backup, or a crash between remembering and deleting, is corrected here before anything is served.
 * Gives how many boards and entities were deleted.
 */
export function applyWithdrawn(db: DatabaseSync, meta: Meta, withdrawn: Withdrawn): number {
  const digest = withdrawn.digest()
  if (meta.withdrawnApplied() === digest) return 0
  const boards = db.prepare('SELECT id FROM board').all() as { id: string }[]
  const entities = db.prepare('SELECT board, kind, id FROM entity').all() as unknown as (EntityKey & {
    board: string
  })[]
  const deleteBoard = db.prepare('DELETE FROM board WHERE id = ?')
  const deleteEntity = db.prepare('DELETE FROM entity WHERE board = ? AND kind = ? AND id = ?')
  db.exec('BEGIN IMMEDIATE')
  let deleted = 0
  for (const entity of entities) {
    if (withdrawn.hasEntity(entity.board, entity)) {
      deleteEntity.run(entity.board, entity.kind, entity.id)
      deleted++
    }
  }
  for (const board of boards) {
    if (withdrawn.hasBoard(board.id)) {
      deleteBoard.run(board.id)
      deleted++
    }
  }
  if (deleted > 0) meta.setPurgeDue()
  meta.setWithdrawnApplied(digest)
  db.exec('COMMIT')
  return deleted
}
