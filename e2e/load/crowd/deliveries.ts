/** Latencies in ms as percentiles, with how many deliveries there were and how many there should have been. */
export type Delivered = {
  sent: number
  expected: number
  delivered: number
  p50: number
  p95: number
  p99: number
  max: number
}

type Sent = { at: number; sender: number; reached: Uint8Array; rightly: number }

/** Who has got what, and how long it took: one mark per thing sent, one delivery per other person in the room. */
export class Deliveries {
  readonly #sent: Sent[] = []
  #latencies: number[] = []
  #expected = 0
  #delivered = 0
  #since = 0
  #last = 0
  #wake = () => {}

  /** The next mark, for something that `sender` is about to send to a room of `size`. */
  sends(sender: number, size: number): number {
    this.#sent.push({ at: performance.now(), sender, reached: new Uint8Array(size), rightly: 0 })
    this.#expected += size - 1
    return this.#sent.length - 1
  }

  /** Notes that a mark has reached somebody. A second time, and one's own echo, count for nothing. */
  reaches(mark: number, reader: number, at: number): void {
    const sent = this.#sent[mark]
    if (sent === undefined || sent.sender === reader || sent.reached[reader] !== 0) return
    sent.reached[reader] = 1
    sent.rightly += 1
    if (mark < this.#since) return
    this.#latencies.push(at - sent.at)
    this.#delivered += 1
    this.#last = at
    if (this.#delivered === this.#expected) this.#wake()
  }

  /** When the last delivery was made. */
  get last(): number {
    return this.#last
  }

  /** Whether anybody but its sender has got it. */
  wasSeen = (mark: number): boolean => (this.#sent[mark]?.rightly ?? 0) > 0

  /** Begins to count anew; what was sent before is no longer counted. */
  begin(): void {
    this.#since = this.#sent.length
    this.#latencies = []
    this.#expected = 0
    this.#delivered = 0
  }

  /** Resolves when everything since `begin` has reached everybody, or after `patience` ms. */
  async complete(patience: number): Promise<Delivered> {
    if (this.#delivered < this.#expected) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((done) => {
        this.#wake = done
        timer = setTimeout(done, patience)
      })
      clearTimeout(timer)
    }
    const sorted = Float64Array.from(this.#latencies).sort()
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
    return {
      sent: this.#sent.length - this.#since,
      expected: this.#expected,
      delivered: this.#delivered,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max: at(1),
    }
  }
}
