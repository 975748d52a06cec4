import type { DatabaseSync } from 'node:sqlite'
import type { StorageError } from '../storage-error.ts'
import { asStorageError } from './as-storage-error.ts'

/** How one commit of a group ended: null when it is durable, or the error that it failed with. */
export type Outcome = StorageError | null

/**
 * Stores several changes in one transaction (one fsync for all) and tells for each how it ended.
 * A change that throws is rolled back alone. If the whole transaction is lost, each is tried again in its own, so that
 * one that can't be stored never takes others with it.
 */
export function commitGroup(db: DatabaseSync, changes: (() => void)[]): Outcome[] {
  try {
    db.exec('BEGIN IMMEDIATE')
    const outcomes = changes.map((change) => inSavepoint(db, change))
    db.exec('COMMIT')
    return outcomes
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    if (changes.length === 1) return [asStorageError(error)]
    return changes.flatMap((change) => commitGroup(db, [change]))
  }
}

function inSavepoint(db: DatabaseSync, change: () => void): Outcome {
  db.exec('SAVEPOINT one')
  try {
    change()
    db.exec('RELEASE one')
    return null
  } catch (error) {
    // SQLite gives up the whole transaction on some errors (a full disk): the caller starts over.
    if (!db.isTransaction) throw error
    db.exec('ROLLBACK TO one; RELEASE one')
    return asStorageError(error)
  }
}
