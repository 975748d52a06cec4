import type { DocumentSnapshot, DocumentUpdate, EntityKey, StoredDocument } from '../storage.ts'
import type { StorageErrorId } from '../storage-error.ts'

/** An entity row; `value` is JSON text, made and read on the main thread so that only strings cross between threads. */
export interface EntityRow extends EntityKey {
  value: string
}

export interface WireCommit {
  board: string
  create: boolean
  put: EntityRow[]
  del: EntityKey[]
  answers: { id: string; value: string }[]
  documents: Required<DocumentUpdate>[]
  erases: boolean
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
  purge: { args: []; result: null }
  forget: { args: [board: string]; result: null }
  close: { args: []; result: null }
}

export type Act = keyof Acts

export type Request = { [A in Act]: { call: number; act: A; args: Acts[A]['args'] } }[Act]

export type Reply =
  | { call: number; ok: true; result: unknown }
  | { call: number; ok: false; id: StorageErrorId; message: string }

/** Sent once when the worker has opened the storage, or why it could not. */
export type Opening = { opened: true } | { opened: false; id: StorageErrorId; message: string }

export interface WorkerSettings {
  directory: string
  maxBytes: number | null
  purgePatienceMs: number
}
