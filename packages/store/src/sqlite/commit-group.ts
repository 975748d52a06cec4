import type { DatabaseSync } from 'node:sqlite'
import type { StorageError } from '../storage-error.ts'
import { asStorageError } from './as-storage-error.ts'
import type { Patience } from './patience.ts'

/** How one commit of a group ended: null when it is durable, or the error that it failed with. */
export type Outcome = StorageError | null

/**
 * Gives a way to store several changes in one transaction (one fsync for all) that tells for each how it ended.
 * They are expected to succeed. Only when something fails are they stored again in savepoints, so that a change that
 * throws is rolled back alone; and if that transaction is lost as well, each in a transaction of its own.
 * So a change may be called up to three times: it does nothing but write to `db`.
 */
export function createCommitGroup(db: DatabaseSync, patience: Patience) {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const savepoint = db.prepare('SAVEPOINT one')
  const release = db.prepare('RELEASE one')

  const inTransaction = (changes: () => void): Outcome => {
    try {
      begin.run()
      patience.regain()
      changes()
      commit.run()
      return null
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      const failed = asStorageError(error)
      if (failed.id === 'storage-busy') patience.lose()
      return failed
    }
  }
  const inSavepoint = (change: () => void): Outcome => {
    savepoint.run()
    try {
      change()
      release.run()
      return null
    } catch (error) {
      // SQLite gives up the whole transaction on some errors (a full disk): the caller starts over.
      if (!db.isTransaction) throw error
      db.exec('ROLLBACK TO one; RELEASE one')
      return asStorageError(error)
    }
  }

  return function commitGroup(changes: (() => void)[]): Outcome[] {
    const failed = inTransaction(() => {
      for (const change of changes) change()
    })
    if (failed === null) return changes.map(() => null)
    if (changes.length === 1 || failed.id === 'storage-busy') return changes.map(() => failed)
    let outcomes: Outcome[] = []
    const lost = inTransaction(() => {
      outcomes = changes.map(inSavepoint)
    })
    return lost === null ? outcomes : changes.map(inTransaction)
  }
}
