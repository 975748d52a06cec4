import type { UpdateLimits } from './update/update-limits.ts'

/** What a room bears before it trusts. Sizes in bytes, times in ms. */
export interface Limits extends UpdateLimits {
  /** One frame from a client. Give the WebSocketServer a `maxPayload` a little above it, so that our reason is told. */
  frameBytes: number
  /** Frames a socket may send per second, and at once after being quiet; above that it is read more slowly. */
  framesPerSecond: number
  framesBurst: number
  /** What one question for the document's state counts as: answering is the expensive act. */
  framesPerAsk: number
  /** The state vector of such a question. */
  vectorBytes: number
  /** Frames of one socket that wait to be stored; above that it is read more slowly. */
  unstoredFrames: number
  /** Their bytes, likewise; the last of them may go beyond it. */
  unstoredBytes: number
  /** Sockets of one person in one room. */
  socketsPerPerson: number
  /** A document's snapshot and updates. */
  documentBytes: number
  /** Separate ranges of deletions in a document: they are gone through whenever somebody comes back. */
  deletedRanges: number
  /** Turns after which a document is compacted, when they weigh much; otherwise after four times as many. */
  compactAfter: number
  /** Rows (one a turn) kept in memory after they were compacted, for those who come back after a moment. */
  recentRows: number
  recentBytes: number
  /** What may wait for a slow reader, besides the document it is being sent. */
  backlogBytes: number
  /** What goes to a reader at once; more is sent piece by piece as it is taken. */
  atOnceBytes: number
  /** One person's presence, as JSON. */
  presenceBytes: number
  /** How often a room's changed presences are sent. */
  presenceEveryMs: number
  /** How often a socket is pinged; one that has not answered by the next ping is ended. */
  pingEveryMs: number
  /** How long a room without people stays in memory. */
  idleMs: number
}

export const defaultLimits: Limits = {
  frameBytes: 4 * 1024 * 1024,
  framesPerSecond: 200,
  framesBurst: 400,
  framesPerAsk: 50,
  vectorBytes: 256 * 1024,
  unstoredFrames: 200,
  unstoredBytes: 4 * 1024 * 1024,
  socketsPerPerson: 8,
  structs: 16_000,
  declaredClocks: 1_000_000,
  values: 400_000,
  nesting: 32,
  roots: 64,
  typeDepth: 64,
  clientIds: 8,
  holds: 'anything',
  keyLength: 256,
  documentBytes: 32 * 1024 * 1024,
  deletedRanges: 250_000,
  compactAfter: 500,
  recentRows: 256,
  recentBytes: 128 * 1024,
  backlogBytes: 1024 * 1024,
  atOnceBytes: 64 * 1024,
  presenceBytes: 4096,
  presenceEveryMs: 40,
  pingEveryMs: 9_000,
  idleMs: 30_000,
}
