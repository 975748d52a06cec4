/** Counts what somebody did to a document and what of it the server has stored. */
export interface SaveTracker {
  /** Something was changed here. */
  changed(): void
  /** A new connection: the server counts from zero. */
  connected(): void
  /** An answer or update was sent. It holds everything changed so far; a `part` leaves the rest to those that follow. */
  sent(part?: 'part'): void
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
  /** How many of them are known to be stored, and forgotten here. */
  let counted = 0
  return {
    changed() {
      changes++
    },
    connected() {
      holds = []
      counted = 0
    },
    sent(part) {
      holds.push(part === undefined ? changes : (holds.at(-1) ?? stored))
    },
    saved(count) {
      const known = Math.min(count - counted, holds.length)
      if (known <= 0) return
      stored = Math.max(stored, holds[known - 1] ?? 0)
      holds.splice(0, known)
      counted += known
    },
    get unsaved() {
      return changes - stored
    },
  }
}
