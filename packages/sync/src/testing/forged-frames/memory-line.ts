import type { Line, LineEar, Message } from '../../server/line.ts'

/** The client's end of a line that is nothing but memory. */
export interface FarEnd {
  heard(bytes: Uint8Array): void
  closed(code: number, reason: string): void
}

/** A line without a network: every message arrives at once, in order, so that thousands a second can be tried. */
export class MemoryLine implements Line {
  readonly backlog = 0
  readonly #far: FarEnd
  #ear: LineEar | null = null
  #waiting: Uint8Array[] = []
  #isPaused = false
  #isClosed = false

  constructor(far: FarEnd) {
    this.#far = far
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** What the client says. */
  say(bytes: Uint8Array | null): void {
    if (this.#isClosed) return
    if (this.#isPaused && bytes !== null) this.#waiting.push(bytes)
    else this.#ear?.message(bytes)
  }

  leave(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#ear?.closed()
  }

  send({ bytes }: Message): void {
    if (!this.#isClosed) this.#far.heard(bytes)
  }

  sendPaced(message: Message, sent: () => void): void {
    this.send(message)
    queueMicrotask(sent)
  }

  ping(): void {
    this.#ear?.alive()
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    for (const bytes of this.#waiting.splice(0)) this.say(bytes)
  }

  close(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#far.closed(code, reason)
    queueMicrotask(() => this.#ear?.closed())
  }

  cut(): void {
    this.close(1006, '')
  }

  listen(ear: LineEar): void {
    this.#ear = ear
  }
}
