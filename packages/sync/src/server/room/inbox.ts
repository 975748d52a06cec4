import type { Clock } from '../../time/clock.ts'
import type { Frame } from '../../wire/frame.ts'
import { decodeFrame } from '../../wire/frame.ts'
import type { Limits } from '../limits.ts'
import type { Line } from '../line.ts'

/** Who is given what an inbox reads. */
export interface Reader {
  read(frame: Frame): void
  malformed(): void
}

/** What one socket has sent, read as fast as its limits and the storage allow: while it has to wait, the line is not listened to. */
export class Inbox {
  readonly #line: Line
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #reader: Reader
  #waiting: Uint8Array[] = []
  #tokens: number
  #filled: number
  #unstored = 0
  #unstoredBytes = 0
  #wakeUp: (() => void) | null = null
  #isPaused = false
  #isClosed = false

  constructor(line: Line, limits: Limits, clock: Clock, reader: Reader) {
    this.#line = line
    this.#limits = limits
    this.#clock = clock
    this.#reader = reader
    this.#tokens = limits.framesBurst
    this.#filled = clock.now()
  }

  get isPaused(): boolean {
    return this.#isPaused
  }

  /** Takes bytes in; they may change afterwards. */
  take(bytes: Uint8Array): void {
    if (this.#isClosed) return
    this.#waiting.push(bytes.slice())
    this.#pump()
  }

  /** Something of so many bytes that was read takes until `settled` is called with the same. */
  unsettled(bytes: number): void {
    this.#unstoredBytes += bytes
    this.#unstored++
  }

  settled(bytes: number): void {
    this.#unstoredBytes -= bytes
    this.#unstored--
    this.#pump()
  }

  /** Reads nothing more. */
  close(): void {
    this.#isClosed = true
    this.#waiting = []
    this.#wakeUp?.()
    this.#wakeUp = null
  }

  /** What one socket has waiting is kept in memory: a storage that stands still must not fill it. */
  get #isFull(): boolean {
    const { unstoredFrames, unstoredBytes } = this.#limits
    return this.#unstored >= unstoredFrames || this.#unstoredBytes >= unstoredBytes
  }

  #pump() {
    while (!this.#isClosed && this.#waiting.length > 0) {
      if (this.#wakeUp !== null) return
      if (this.#isFull) return this.#pause()
      const frame = decodeFrame(this.#waiting[0] as Uint8Array)
      if (frame === null) return this.#reader.malformed()
      const wait = this.#waitFor(frame.is === 'ask' ? this.#limits.framesPerAsk : 1)
      if (wait > 0) {
        this.#pause()
        this.#wakeUp = this.#clock.after(wait, () => {
          this.#wakeUp = null
          this.#pump()
        })
        return
      }
      this.#waiting.shift()
      this.#reader.read(frame)
    }
    if (this.#isPaused && !this.#isClosed) {
      this.#isPaused = false
      this.#line.resume()
    }
  }

  #pause(): void {
    if (this.#isPaused) return
    this.#isPaused = true
    this.#line.pause()
  }

  /** A bucket of tokens that fills with time: takes `cost` and gives 0, or gives the ms after which it can be taken. */
  #waitFor(cost: number): number {
    const { framesPerSecond, framesBurst } = this.#limits
    const now = this.#clock.now()
    this.#tokens = Math.min(framesBurst, this.#tokens + ((now - this.#filled) / 1000) * framesPerSecond)
    this.#filled = now
    const due = Math.min(cost, framesBurst)
    if (this.#tokens < due) return Math.ceil(((due - this.#tokens) / framesPerSecond) * 1000)
    this.#tokens -= due
    return 0
  }
}
