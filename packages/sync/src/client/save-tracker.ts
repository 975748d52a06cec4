/** Counts what somebody did to a document and what of it the server has stored. */
export interface SaveTracker {
  /** Something was changed here. */
  changed(): void
  /** A new connection: the server counts from zero. */
  connected(): void
  /** An answer or update, which holds everything changed so far, was sent. */
  sent(): void
  /** The server has stored the first `count` answers and updates of this connection. */
  saved(count: number): void
  /** Changes not known to be stored. */
  readonly unsaved: number
}

export function createSaveTracker(): SaveTracker {
  let changes = 0
  let stored = 0
  /** For every answer or update sent on this connection: how many changes it and those before it hold. */
  let holds: number[] = []
  return {
    changed() {
      changes++
    },
    connected() {
      holds = []
    },
    sent() {
      holds.push(changes)
    },
    saved(count) {
      stored = Math.max(stored, holds[count - 1] ?? 0)
    },
    get unsaved() {
      return changes - stored
    },
  }
}
