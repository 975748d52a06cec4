import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { storageBusy } from '../storage-error.ts'
import { logSize } from './log-size.ts'
import type { Meta } from './meta.ts'
import type { Patience } from './patience.ts'

const RETRY_MS = 50
/** How soon a purge that failed is tried again by itself. */
const AGAIN_MS = 2_000

/** What a purge works on; `tidyList` rewrites the list of withdrawn things in its own order. */
export interface PurgeParts {
  db: DatabaseSync
  meta: Meta
  path: string
  patienceMs: number
  patience: Patience
  tidyList: () => void
}

/**
 * Makes a purge for one database: resolves when bytes of deleted rows are in neither the file nor its log, and what is
 * there lies in the order of its keys. secure_delete alone is not enough: when SQLite moves cells between pages it
 * leaves copies in the gaps (seen with 2 of 1,200 deleted values), and the cells of a page lie as they came. So the file
 * is rewritten, and the log then emptied and its size looked at. A reader elsewhere can hold the log: that is found out
 * before anything is rewritten, else the log would grow by the whole file with every try. It is waited for until
 * `patienceMs` are over (`storage-busy`); after that, and after any other failure, the purge stays due and is tried again
 * by itself. Calls that come while one runs share the next run, since theirs may be words the running one has not seen.
 */
export function createPurge({ db, meta, path, patienceMs, patience, tidyList }: PurgeParts) {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let again: NodeJS.Timeout | null = null
  let stopped = false

  // Waiting inside SQLite would hold up everybody's commits.
  const emptyLog = async (deadline: number) => {
    while (!patience.without(() => truncateLog(db, path))) {
      if (stopped || Date.now() > deadline) throw storageBusy()
      await delay(RETRY_MS)
    }
  }
  const once = async () => {
    const deadline = Date.now() + patienceMs
    if (meta.purgeDue() === null) meta.setPurgeDue()
    await emptyLog(deadline)
    const due = meta.purgeDue()
    db.exec('VACUUM')
    await emptyLog(deadline)
    tidyList()
    // What was deleted while this waited for the log is still due.
    if (meta.purgeDue() === due) meta.clearPurgeDue()
  }
  const tryAgain = () => {
    if (stopped || again !== null) return
    again = setTimeout(() => {
      again = null
      purge().catch(() => {})
    }, AGAIN_MS).unref()
  }
  const purge = (): Promise<void> => {
    if (running === null) {
      const mine = once()
      running = mine.finally(() => {
        running = null
      })
      running.catch(tryAgain)
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
  return {
    purge,
    /** Waits until the log is empty. Errors: `storage-busy` when a reader keeps it for longer than `patienceMs`. */
    emptyLog: () => emptyLog(Date.now() + patienceMs),
    /** A purge waits for no reader any more (it stays due then), and none is tried again. */
    stop: () => {
      stopped = true
      if (again !== null) clearTimeout(again)
    },
  }
}

function truncateLog(db: DatabaseSync, path: string): boolean {
  const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number }
  return busy === 0 && logSize(path) === 0
}
