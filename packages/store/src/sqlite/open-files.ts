import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { applyWithdrawn } from './apply-withdrawn.ts'
import { createCommitGroup } from './commit-group.ts'
import { createDocuments } from './documents.ts'
import { logSize } from './log-size.ts'
import { createMeta } from './meta.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openDatabase } from './open-database.ts'
import { createPatience } from './patience.ts'
import type { WorkerSettings } from './protocol.ts'
import { createPurge } from './purge.ts'
import { createRecords } from './records.ts'
import { remove, unfinishedRestore } from './restore-boards.ts'
import { openWithdrawn } from './withdrawn.ts'

/** Opens (or makes) a data directory for this process alone: lock, migrate, take out what was withdrawn. */
export function openFiles({ directory, maxBytes, lockPatienceMs, purgePatienceMs, synchronous }: WorkerSettings) {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, 'firsthand.db')
  const withdrawn = openWithdrawn(join(directory, 'withdrawn.db'))
  try {
    remove(unfinishedRestore(path))
    // Whoever closes a database empties its log; a process that ended otherwise leaves it.
    const wasLeftOpen = logSize(path) > 0
    const db = openDatabase(path, { maxBytes, synchronous })
    chmodSync(path, 0o600)
    migrate(db, migrations)
    const patience = createPatience(db, lockPatienceMs)
    const meta = createMeta(db)
    applyWithdrawn(db, meta, withdrawn)
    const documents = createDocuments(db)
    const records = createRecords(db, meta, documents, withdrawn)
    const {
      purge,
      emptyLog,
      stop: stopPurging,
    } = createPurge({
      db,
      meta,
      path,
      patienceMs: purgePatienceMs,
      patience,
      tidyList: withdrawn.tidy,
    })
    // A purge that a crash interrupted, or an order of arrival that one left behind. If it fails it is tried again.
    if (meta.purgeDue() !== null || wasLeftOpen) purge().catch(() => {})
    const close = () => {
      stopPurging()
      db.close()
      withdrawn.close()
    }
    return {
      commitGroup: createCommitGroup(db, patience),
      withdrawn,
      documents,
      records,
      purge,
      emptyLog,
      stopPurging,
      close,
    }
  } catch (error) {
    withdrawn.close()
    throw error
  }
}

export type Files = ReturnType<typeof openFiles>
