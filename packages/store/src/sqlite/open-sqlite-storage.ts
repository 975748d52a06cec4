import { Worker } from 'node:worker_threads'
import type { Storage } from '../storage.ts'
import type { StorageError } from '../storage-error.ts'
import { askWorker } from './ask-worker.ts'
import type { WorkerSettings } from './protocol.ts'
import { storageOf } from './storage-of.ts'

export interface SqliteSettings {
  /** Directory of the data; made if missing. One process at a time (`storage-in-use`). */
  directory: string
  /** Size in bytes that the boards' database may not outgrow (`storage-full`); null for as much as the disk has. */
  maxBytes?: number | null
  /** How long, in ms, a commit waits while another process holds the write lock before it is refused (`storage-busy`). */
  lockPatienceMs?: number
  /** How long, in ms, a purge waits for other readers of the file before it gives up (`storage-busy`). */
  purgePatienceMs?: number
  /**
   * `full` (the default): a commit is on the disk when it resolves. `normal` is for measuring what the disk costs, and
   * for nothing else: a power loss then takes commits that were acknowledged.
   */
  synchronous?: 'full' | 'normal'
  /** Told when the storage is lost for good (its thread ended): stop the process, a restart reads what is stored. */
  onFault?: (error: StorageError) => void
}

/**
 * Opens boards kept by SQLite in `directory`, in a thread of its own so that waiting for the disk holds nobody up.
 * Rejects with `storage-in-use`, `storage-too-new`, `storage-full` or `storage-failed`.
 */
export async function openSqliteStorage(settings: SqliteSettings): Promise<Storage> {
  const {
    directory,
    maxBytes = null,
    lockPatienceMs = 5_000,
    purgePatienceMs = 60_000,
    synchronous = 'full',
    onFault = () => {},
  } = settings
  const workerData: WorkerSettings = { directory, maxBytes, lockPatienceMs, purgePatienceMs, synchronous }
  // The thread needs no environment; with one, `node --watch` would report its imports between the thread's own messages.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData, env: {} })
  return storageOf(await askWorker(worker, onFault))
}
