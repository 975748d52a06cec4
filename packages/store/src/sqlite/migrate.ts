import type { DatabaseSync } from 'node:sqlite'
import { storageTooNew } from '../storage-error.ts'

/**
 * Brings a database to the newest schema version, one transaction per step, so that a crash leaves a whole version.
 * Throws `storage-too-new` for a database that a newer program has written.
 */
export function migrate(db: DatabaseSync, steps: readonly string[]): void {
  const { user_version: found } = db.prepare('PRAGMA user_version').get() as { user_version: number }
  if (found > steps.length) throw storageTooNew(found, steps.length)
  for (let version = found; version < steps.length; version++) {
    db.exec(`BEGIN IMMEDIATE; ${steps[version]}; PRAGMA user_version = ${version + 1}; COMMIT`)
  }
}
