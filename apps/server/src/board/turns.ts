/** One thing at a time, in the order asked: commands and document updates of a board pass here (SPEC R1). */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `turn` when everything asked before has ended, however it ended. */
  take<Result>(turn: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(turn)
    this.#last = mine.catch(() => {})
    return mine
  }

  /** Resolves when everything asked until now has ended. */
  async settled(): Promise<void> {
    await this.#last
  }
}
