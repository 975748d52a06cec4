import type { Limits } from '../limits.ts'
import type { Line, Message } from '../line.ts'

/** How the document reaches one reader. */
type Reading =
  /** Has not asked for it. */
  | { is: 'none' }
  /** Is being sent it, up to this position, as fast as they take it. */
  | { is: 'opening'; upto: number }
  /** Is sent every turn as it comes. */
  | { is: 'live' }

/** Where an outbox gets what its reader missed, and whom it tells that they are too slow. */
export interface Source {
  /** What came after a position; null when that can't be told any more and the reader has to begin again. */
  since(position: number): { message: Message; upto: number } | null
  tooSlow(): void
}

/**
 * What goes out to one socket. Something long (the document) goes piece by piece, as its reader takes it; whatever comes
 * meanwhile is caught up with afterwards, so that a slow phone is never sent away for being opened. A live reader who
 * lets more than the limit pile up is.
 */
export class Outbox {
  readonly #line: Line
  readonly #limits: Limits
  readonly #source: Source
  #reading: Reading = { is: 'none' }
  /** Long messages still to be sent, and short ones that wait for them. */
  #long: Message[] = []
  #short: Message[] = []
  #isPacing = false
  #isClosed = false

  constructor(line: Line, limits: Limits, source: Source) {
    this.#line = line
    this.#limits = limits
    this.#source = source
  }

  get hasAsked(): boolean {
    return this.#reading.is !== 'none'
  }

  get isLive(): boolean {
    return this.#reading.is === 'live'
  }

  /** While it is being sent something long, a reader shows that they are there by taking it. */
  get isPacing(): boolean {
    return this.#isPacing
  }

  /** A short message that is not part of the document. */
  send(message: Message): void {
    if (this.#isClosed) return
    if (this.#isPacing) this.#short.push(message)
    else if (this.#line.backlog + message.bytes.length > this.#limits.backlogBytes) this.#source.tooSlow()
    else this.#line.send(message)
  }

  /** What one turn brought, the `upto`th. A long one is sent like the document itself. */
  sendTurn(message: Message, upto: number): void {
    if (this.#reading.is !== 'live') return
    if (message.bytes.length > this.#limits.atOnceBytes) this.open([message], upto)
    else this.send(message)
  }

  /** Sends the document as it is at a position; afterwards the reader is live. */
  open(messages: Message[], upto: number): void {
    if (this.#isClosed) return
    this.#long.push(...messages)
    this.#reading = { is: 'opening', upto }
    if (!this.#isPacing) this.#next()
  }

  close(): void {
    this.#isClosed = true
    this.#long = []
    this.#short = []
  }

  #next() {
    for (let message = this.#long.shift(); message !== undefined; message = this.#long.shift()) {
      if (message.bytes.length > this.#limits.atOnceBytes || this.#line.backlog > this.#limits.atOnceBytes) {
        this.#isPacing = true
        return this.#line.sendPaced(message, () => {
          this.#isPacing = false
          const short = this.#short
          this.#short = []
          for (const one of short) this.send(one)
          if (!this.#isClosed) this.#next()
        })
      }
      this.#line.send(message)
    }
    if (this.#reading.is === 'opening') this.#catchUp(this.#reading.upto)
  }

  #catchUp(from: number): void {
    const missed = this.#source.since(from)
    if (missed === null) return
    if (missed.upto === from) this.#reading = { is: 'live' }
    else this.open([missed.message], missed.upto)
  }
}
