/** What a room bears before it trusts. Sizes in bytes, times in ms. */
export interface Limits {
  /** One frame from a client. Give the WebSocketServer a `maxPayload` a little above it, so that our reason is told. */
  frameBytes: number
  /** Frames a socket may send per second, and at once after being quiet; above that it is read more slowly. */
  framesPerSecond: number
  framesBurst: number
  /** What one question for the document's state counts as: answering is the expensive act. */
  framesPerAsk: number
  /** Frames of one socket that wait to be stored; above that it is read more slowly. */
  unstoredFrames: number
  /** Structs in one update, and the clocks they declare. */
  structs: number
  declaredClocks: number
  /** Client ids under which one socket may add to a document. */
  clientIds: number
  /** Levels of nesting in one value. */
  nesting: number
  /** A document's snapshot and updates. */
  documentBytes: number
  /** Updates after which a document is compacted. */
  compactAfter: number
  /** What may wait for a slow reader, besides the document it is being sent. */
  backlogBytes: number
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
  unstoredFrames: 200,
  structs: 50_000,
  declaredClocks: 2_000_000,
  clientIds: 8,
  nesting: 32,
  documentBytes: 32 * 1024 * 1024,
  compactAfter: 500,
  backlogBytes: 8 * 1024 * 1024,
  presenceBytes: 4096,
  presenceEveryMs: 40,
  pingEveryMs: 9_000,
  idleMs: 30_000,
}
