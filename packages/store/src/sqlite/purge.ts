import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { storageBusy } from '../storage-error.ts'
import type { Meta } from './meta.ts'
import type { Patience } from './patience.ts'

const RETRY_MS = 50

/**
 * Makes a purge for one database: resolves when bytes of deleted rows are in neither the file nor its log.
 * secure_delete alone is not enough: when SQLite moves cells between pages it leaves copies in the gaps (seen with
 * 2 of 1,200 deleted values). So the file is rewritten, and the log then emptied and its size looked at; a reader
 * elsewhere can hold the log, so that step is repeated until `patienceMs` is over (`storage-busy`; it stays due).
 * Calls that come while one runs share the next run, since theirs may be words the running one has not seen.
 */
export function createPurge(
  db: DatabaseSync,
  meta: Meta,
  path: string,
  patienceMs: number,
  patience: Patience,
): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  const once = async () => {
    const due = meta.purgeDue()
    db.exec('VACUUM')
    const deadline = Date.now() + patienceMs
    // Waiting inside SQLite would hold up everybody's commits.
    while (!patience.without(() => truncateLog(db, path))) {
      if (Date.now() > deadline) throw storageBusy()
      await delay(RETRY_MS)
    }
    // What was deleted while this waited for the log is still due.
    if (meta.purgeDue() === due) meta.clearPurgeDue()
  }
  const purge = (): Promise<void> => {
    if (running === null) {
      running = once().finally(() => {
        running = null
      })
      return running
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return purge()
      })
    return next
  }
  return purge
}

function truncateLog(db: DatabaseSync, path: string): boolean {
  const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
  return busy === 0 && statSync(`${path}-wal`).size === 0
}
