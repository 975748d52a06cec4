/** A whole document as bytes that can be served as they are. */
export interface Snapshot {
  /** The document, garbage collected, as a Yjs update (V1). */
  update: Uint8Array
  /** Its state vector. */
  vector: Uint8Array
  /** An update that holds only its deletions. */
  deletes: Uint8Array
}

/** Who adds under which Yjs client id: `mark` is something that only they can make again (a keyed hash), and names nobody. */
export interface Claim {
  client: number
  mark: string
}

/** A document as the host has it stored: a snapshot, and the run of updates after it. */
export interface StoredDocument {
  snapshot: Snapshot | null
  updates: Uint8Array[]
  /** Position of the last update in the run. */
  upto: number
  claims: Claim[]
}

/** What one turn adds to a document. */
export interface Written {
  update: Uint8Array
  claims: Claim[]
}
