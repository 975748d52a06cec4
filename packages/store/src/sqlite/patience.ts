import type { DatabaseSync } from 'node:sqlite'

/**
 * How long SQLite waits for a lock that another process holds: `ms`, until it has waited in vain once. Then it waits for
 * nobody until it gets through again; else everything that is queued would wait as long, one after the other.
 */
export function createPatience(db: DatabaseSync, ms: number) {
  let now = ms
  const set = (value: number) => db.exec(`PRAGMA busy_timeout = ${value}`)
  const become = (value: number) => {
    if (value === now) return
    now = value
    set(value)
  }
  set(ms)
  return {
    lose: () => become(0),
    regain: () => become(ms),
    /** Runs `act` without any waiting. */
    without<Result>(act: () => Result): Result {
      set(0)
      try {
        return act()
      } finally {
        set(now)
      }
    },
  }
}

export type Patience = ReturnType<typeof createPatience>
