import type { Board } from '@firsthand/model'
import type { Step } from './open-board.ts'

/** Never sooner than this after the last try, in ms: a settling that could not be stored is tried again. */
const patience = 1000

/** Makes redactions final when their time to be undone is over, also those that ran out while the server was down (SPEC M5). */
export class SettleClock {
  readonly #settle: (contribution: string) => Promise<{ ok: boolean }>
  /** When each redacted contribution settles, by its id. */
  readonly #due = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null
  #stopped = false

  constructor(settle: (contribution: string) => Promise<{ ok: boolean }>) {
    this.#settle = settle
  }

  get isSet(): boolean {
    return this.#timer !== null
  }

  /** Sets the clock for what is redacted on the board now; `step` is how it came to be, if that is known. */
  look(board: Board, step?: Step): void {
    const touched = step ? step.changes.map((change) => ('put' in change ? change.put : change.del)) : null
    const ids = touched
      ? touched.filter(({ kind }) => kind === 'contribution').map(({ id }) => id)
      : board.contributions.keys()
    if (!step) this.#due.clear()
    for (const id of ids) {
      const original = board.contributions.get(id)?.original
      if (original) this.#due.set(id, Date.parse(original.until))
      else this.#due.delete(id)
    }
    this.#set(0)
  }

  #set(soonest: number): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#due.size === 0 || this.#stopped) return
    const next = Math.min(...this.#due.values())
    this.#timer = setTimeout(() => this.#run(), Math.max(soonest, next - Date.now() + 1))
    this.#timer.unref()
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #run(): Promise<void> {
    this.#timer = null
    const over = [...this.#due].filter(([, at]) => at <= Date.now())
    const results = await Promise.all(over.map(([id]) => this.#settle(id)))
    // A success looks again by itself, because it changes the board.
    if (results.some(({ ok }) => !ok) && this.#timer === null) this.#set(patience)
  }
}
