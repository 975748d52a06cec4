import type { Logger } from 'pino'
import { faultOf } from '../health/fault-of.ts'
import type { Boards } from './boards.ts'
import { forgetDate } from './retention.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * What a server does by itself: once at start and then daily it forgets boards whose time is over (reading a board also finishes
 * redactions that ran out while the server was down); every minute it lets go of boards that nobody uses.
 */
export class Housekeeping {
  readonly #boards: Boards
  readonly #retentionDays: number
  readonly #log: Logger
  readonly #timers: NodeJS.Timeout[]
  #stopped = false

  constructor(boards: Boards, retentionDays: number, log: Logger) {
    this.#boards = boards
    this.#retentionDays = retentionDays
    this.#log = log
    this.#timers = [
      setInterval(() => void this.lookThrough(), day),
      setInterval(() => void this.#boards.letIdleGo(), minute),
    ]
    for (const timer of this.#timers) timer.unref()
    void this.lookThrough()
  }

  /** Goes through all boards, one after the other. One that can't be read keeps none of the others. */
  async lookThrough(now = new Date()): Promise<void> {
    for (const id of await this.#boards.storage.boards().catch(() => [])) {
      if (this.#stopped) return
      try {
        const open = await this.#boards.peek(id)
        if (open && forgetDate(open.board.keys, this.#retentionDays) <= now.toISOString().slice(0, 10)) {
          await this.#boards.forget(id)
          this.#log.info('a board was forgotten, its time is over')
        } else await this.#boards.letIdleGo(id)
      } catch (error) {
        this.#log.error(faultOf(error), 'a board could not be read')
      }
    }
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearInterval(timer)
  }
}
