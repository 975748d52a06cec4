import type { Board } from '@firsthand/model'

/** Never sooner than this after the last try, in ms: a settling that could not be stored is tried again. */
const patience = 1000

/** Makes redactions final when their time to be undone is over, also those that ran out while the server was down (SPEC M5). */
export class SettleClock {
  readonly #settle: (contribution: string) => Promise<{ ok: boolean }>
  #timer: NodeJS.Timeout | null = null
  #stopped = false

  constructor(settle: (contribution: string) => Promise<{ ok: boolean }>) {
    this.#settle = settle
  }

  get isSet(): boolean {
    return this.#timer !== null
  }

  /** Sets the clock for what is redacted on the board now. */
  look(board: Board, soonest = 0): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const due = [...board.contributions.values()].flatMap(({ id, original }) =>
      original ? [{ id, at: Date.parse(original.until) }] : [],
    )
    if (due.length === 0 || this.#stopped) return
    const next = Math.min(...due.map(({ at }) => at))
    this.#timer = setTimeout(() => this.#run(due, board), Math.max(soonest, next - Date.now() + 1))
    this.#timer.unref()
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #run(due: { id: string; at: number }[], board: Board): Promise<void> {
    this.#timer = null
    const over = due.filter(({ at }) => at <= Date.now())
    const results = await Promise.all(over.map(({ id }) => this.#settle(id)))
    // A success looks again by itself, because it changes the board.
    if (results.some(({ ok }) => !ok) && this.#timer === null) this.look(board, patience)
  }
}
