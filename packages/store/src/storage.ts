/** Names one entity of a board. Keys sort by kind and id only: ids are random, so a list says nothing of arrival. */
export interface EntityKey {
  kind: string
  id: string
}

/** An entity as it lies in the store: its key and a value that JSON can carry. */
export interface StoredEntity extends EntityKey {
  value: unknown
}

/** Everything of a document up to some position, in the three forms in which it is asked for. Bytes to the store. */
export interface DocumentSnapshot {
  /** The whole document. */
  update: Uint8Array
  /** How far it goes for every client id. */
  vector: Uint8Array
  /** What was deleted in it, and nothing else. */
  deletes: Uint8Array
}

/**
 * Who adds to a document under which of its client ids. The mark is opaque to the store (at most 64 characters), tells
 * one owner from another and names none. Claims say nothing of arrival: they come sorted by client id.
 */
export interface DocumentClaim {
  client: number
  mark: string
}

/** One update to append to a document, with the client ids that are claimed with it. */
export interface DocumentUpdate {
  name: string
  update: Uint8Array
  claims?: DocumentClaim[]
}

/** A document as it lies in the store: a snapshot (if compacted before) and the run of updates after it. */
export interface StoredDocument {
  snapshot: DocumentSnapshot | null
  updates: Uint8Array[]
  /** Position of the last update in the run; what `compactDocument` must be told. */
  upto: number
  claims: DocumentClaim[]
}

/** One atomic change of one board: everything in it is stored, or nothing. */
export interface Commit {
  board: string
  /** True for the first commit of a board; refused (`board-exists`) when the board is there. */
  create?: boolean
  /** Replaces or adds whole entities. */
  put?: StoredEntity[]
  del?: EntityKey[]
  /** First answers of commands, by idempotency key; a second one for the same key fails the commit. */
  answers?: { id: string; answer: unknown }[]
  /** Updates appended to documents, in this order. */
  documents?: DocumentUpdate[]
  /** True when a `put` removes words (a redaction): marks a purge as due, as every `del` does. */
  erases?: boolean
}

/**
 * Where boards are kept. Every promise resolves only when the act is durable, and rejects with a `StorageError`
 * otherwise; nothing that failed is ever answered as empty. Acts on one storage take effect in the order of the calls.
 */
export interface Storage {
  /** Ids of all boards, sorted. */
  boards(): Promise<string[]>
  /** All entities of a board sorted by kind and id; null when there is no such board. */
  load(board: string): Promise<StoredEntity[] | null>
  /**
   * Stores one change of a board. A failing commit fails alone, however many were stored in the same transaction.
   * Errors: `board-unknown`, `board-exists`, `answer-exists`, `key-withdrawn`, `claim-taken` (a client id of a
   * document stands there with another mark), `value-invalid`, `storage-full`, `storage-busy` (somebody
   * else holds the write lock), `storage-failed`: then it may be stored or not, and a later load says which.
   */
  commit(commit: Commit): Promise<void>
  /** The first answer of a command of this board; null when it was never answered. */
  answer(board: string, id: string): Promise<{ answer: unknown } | null>
  /** A document's snapshot, updates and claims; null when nothing was ever stored under this name. */
  loadDocument(board: string, name: string): Promise<StoredDocument | null>
  /**
   * Replaces the run of updates up to and including `upto` by a snapshot that holds the same, in one transaction.
   * Claims stay.
   * Errors: `compaction-stale` when `upto` is not a position between the stored snapshot and the end of the run.
   */
  compactDocument(board: string, name: string, snapshot: DocumentSnapshot, upto: number): Promise<void>
  /**
   * Remembers that entities were withdrawn, apart from the boards, so that a restored backup loses them again at open.
   * Call it before the commit that deletes them: a crash between the two then completes the withdrawal.
   */
  rememberWithdrawn(board: string, keys: EntityKey[]): Promise<void>
  /** Those of these entities that were withdrawn here, in the order asked. Ask with ids only: no word is needed. */
  withdrawnAmong(board: string, keys: EntityKey[]): Promise<EntityKey[]>
  /** Whether a board with this id was forgotten here: none can be made under it again. */
  isGone(board: string): Promise<boolean>
  /**
   * Resolves when nothing that was deleted or overwritten is left in free pages or the write-ahead log, and neither they
   * nor the order of bytes in the file tell in which order anything came. One that fails stays due: the storage tries
   * again by itself, within seconds, and at the next open. Errors: `storage-busy` when another reader kept the log open
   * too long.
   */
  purge(): Promise<void>
  /**
   * Resolves when the entities of these boards lie in the order of their keys, and the log is empty: nothing tells any
   * more in which order they came, but for copies that SQLite left in gaps (those go with the next purge). It costs what
   * these boards hold, not what the store holds. Boards that are not there are no error. Errors: `storage-busy` as for `purge`.
   */
  tidy(boards: string[]): Promise<void>
  /** Deletes everything of a board and remembers that it is gone, then purges. Forgetting an unknown board is no error. */
  forget(board: string): Promise<void>
  /** Waits for everything asked before, then closes. Later calls reject with `storage-closed`. */
  close(): Promise<void>
}
