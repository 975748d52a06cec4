import type { DocumentSnapshot, DocumentUpdate, EntityKey, StoredDocument } from '../storage.ts'
import type { StorageErrorId } from '../storage-error.ts'

/** An entity row; `value` is JSON text, made and read on the main thread so that only strings cross between threads. */
export interface EntityRow extends EntityKey {
  value: string
}

/** A commit as it crosses: what is empty is left out, since every word of it is copied twice. */
export interface WireCommit {
  board: string
  create?: true
  put?: EntityRow[]
  del?: EntityKey[]
  answers?: { id: string; value: string }[]
  documents?: DocumentUpdate[]
  erases?: true
}

/** What the worker can be asked, and what it answers. */
export interface Acts {
  boards: { args: []; result: string[] }
  load: { args: [board: string]; result: EntityRow[] | null }
  commit: { args: [commit: WireCommit]; result: null }
  answer: { args: [board: string, id: string]; result: string | null }
  loadDocument: { args: [board: string, name: string]; result: StoredDocument | null }
  compactDocument: { args: [board: string, name: string, snapshot: DocumentSnapshot, upto: number]; result: null }
  rememberWithdrawn: { args: [board: string, keys: EntityKey[]]; result: null }
  withdrawnAmong: { args: [board: string, keys: EntityKey[]]; result: EntityKey[] }
  isGone: { args: [board: string]; result: boolean }
  purge: { args: []; result: null }
  tidy: { args: [boards: string[]]; result: null }
  forget: { args: [board: string]; result: null }
  close: { args: []; result: null }
}

export type Act = keyof Acts

export type Request = { [A in Act]: { act: A; args: Acts[A]['args'] } }[Act]

/** Calls that were made in one go, in their order: the first has the number `first`, each other the next one. */
export interface Calls {
  first: number
  requests: Request[]
}

export interface Failure {
  call: number
  id: StorageErrorId
  message: string
}

/** One answer per transaction: `count` commits from call `first` on are stored, but for those that failed. */
export type Reply =
  | { is: 'stored'; first: number; count: number; failed: Failure[] }
  | { is: 'done'; call: number; result: unknown }
  | { is: 'failed'; failed: Failure[] }

/** Sent once when the worker has opened the storage, or why it could not. */
export type Opening = { opened: true } | { opened: false; id: StorageErrorId; message: string }

export interface WorkerSettings {
  directory: string
  maxBytes: number | null
  lockPatienceMs: number
  purgePatienceMs: number
  synchronous: 'full' | 'normal'
}
