import { closeCodes } from '@firsthand/model'
import type { Clock } from '../../time/clock.ts'
import type { Frame } from '../../wire/frame.ts'
import { encodeFrame } from '../../wire/frame.ts'
import { encodePresence } from '../../wire/presence-states.ts'
import type { Limits } from '../limits.ts'
import type { Line, LineEar, Message } from '../line.ts'
import type { CloseReason } from './close-reason.ts'
import type { Reader } from './inbox.ts'
import { Inbox } from './inbox.ts'
import type { Source } from './outbox.ts'
import { Outbox } from './outbox.ts'

/** What presence others may see of a person: stamped by the server on whatever the client claims. */
export interface Shown {
  name: string
  voice: string | null
}

/** Who sits on a seat, and what they may do. */
export interface Sitter {
  readonly person: string
  readonly access: 'read' | 'write'
  /** Null where presence is off: nothing of it is taken from or sent to this socket. */
  readonly presence: Shown | null
  /** Something that only they can make again: under a Yjs client id that bears it, nobody else adds. */
  mark(client: number): string
}

/** What a seat brings to its room. `done` is called when the room is through with it, however it ended. */
export type Job = { seat: Seat } & (
  | { is: 'ask'; stateVector: Uint8Array }
  | { is: 'write'; kind: 'answer' | 'update'; update: Uint8Array; index: number }
)

/** A room, as far as its seats know it. */
export interface SeatedIn {
  push(job: Job): void
  leave(seat: Seat): void
  /** False when the bytes can't be read. */
  presence(seat: Seat, states: Uint8Array): boolean
  showPresence(seat: Seat): void
  /** Like Source of an outbox, for this seat. */
  since(seat: Seat, position: number): { message: Message; upto: number } | null
}

/** Says nothing, but is a message: a stock client ends a connection on which none came for 30 s. */
const keepAlive: Message = { bytes: encodeFrame({ is: 'presence', states: encodePresence([]) }) }

/** One socket in one room. */
export class Seat implements LineEar, Reader, Source {
  readonly sitter: Sitter
  readonly outbox: Outbox
  readonly #inbox: Inbox
  readonly #line: Line
  readonly #room: SeatedIn
  readonly #limits: Limits
  /** `expelled` seats are being closed by us: what they still sent counts for nothing. */
  standing: 'here' | 'left' | 'expelled' = 'here'
  /** Whether it has answered our question for what it has; what it sent before that is contained in the answer. */
  hasAnswered = false
  /** Whether it asked to be told what is stored; such a client reads several frames in one message. */
  wantsTelling = false
  #marks: Map<number, string> | null = null
  #written = 0
  #isAlive = true
  #isQuiet = true
  #isGone = false
  #onGone: (() => void) | null = null

  constructor(line: Line, sitter: Sitter, room: SeatedIn, { limits, clock }: { limits: Limits; clock: Clock }) {
    this.sitter = sitter
    this.#line = line
    this.#room = room
    this.outbox = new Outbox(line, limits, this)
    this.#inbox = new Inbox(line, limits, clock, this)
    this.#limits = limits
    line.listen(this)
  }

  /** Resolves when the socket is closed. */
  gone(): Promise<void> {
    if (this.#isGone) return Promise.resolve()
    return new Promise((resolve) => {
      this.#onGone = resolve
    })
  }

  message(bytes: Uint8Array | null) {
    this.#isAlive = true
    if (this.standing !== 'here') return
    if (bytes === null) return this.malformed()
    if (bytes.length > this.#limits.frameBytes) return this.malformed('too-large')
    this.#inbox.take(bytes)
  }

  alive(): void {
    this.#isAlive = true
  }

  closed(): void {
    if (this.standing === 'here') {
      this.standing = 'left'
      this.#leave()
    }
    this.#isGone = true
    this.#onGone?.()
  }

  /** The sitter's mark for a client id, made once. */
  markOf(client: number): string {
    this.#marks ??= new Map()
    const mark = this.#marks.get(client) ?? this.sitter.mark(client)
    this.#marks.set(client, mark)
    return mark
  }

  send(message: Message): void {
    if (this.standing !== 'here') return
    this.#isQuiet = false
    this.outbox.send(message)
  }

  sendTurn(message: Message, upto: number): void {
    if (this.standing !== 'here') return
    this.#isQuiet = false
    this.outbox.sendTurn(message, upto)
  }

  /** The room is through with something that this seat brought. */
  settled(job: Job): void {
    if (this.standing !== 'expelled') this.#inbox.settled(sizeOf(job))
  }

  expel(code: number, reason: CloseReason): void {
    if (this.standing === 'expelled') return
    const wasHere = this.standing === 'here'
    this.standing = 'expelled'
    if (wasHere) this.#leave()
    this.#line.close(code, reason)
  }

  /** Pings; cuts a line that has shown nothing since the last ping. */
  checkAlive() {
    if (!this.#isAlive && !this.#inbox.isPaused) return this.#line.cut()
    this.#isAlive = false
    this.#line.ping()
    if (this.#isQuiet && !this.outbox.isPacing) this.send(keepAlive)
    this.#isQuiet = true
  }

  /** Takes no more frames. */
  stopReading(): void {
    this.#inbox.close()
    this.#line.pause()
  }

  #leave(): void {
    this.#inbox.close()
    this.outbox.close()
    this.#room.leave(this)
  }

  tooSlow(): void {
    this.expel(closeCodes.tooSlow, 'too-slow')
  }

  since(position: number): { message: Message; upto: number } | null {
    return this.#room.since(this, position)
  }

  malformed(reason: CloseReason = 'malformed'): void {
    this.expel(closeCodes.malformed, reason)
  }

  read(frame: Frame) {
    switch (frame.is) {
      case 'ask':
        if (frame.stateVector.length > this.#limits.vectorBytes) return this.malformed('too-large')
        this.#inbox.unsettled(0)
        return this.#room.push({ is: 'ask', seat: this, stateVector: frame.stateVector })
      case 'answer':
      case 'update':
        this.#inbox.unsettled(frame.update.length)
        return this.#room.push({
          is: 'write',
          kind: frame.is,
          seat: this,
          update: frame.update,
          index: this.#written++,
        })
      case 'presence':
        if (!this.#room.presence(this, frame.states)) this.malformed()
        return
      case 'ask-presence':
        return this.#room.showPresence(this)
      case 'tell-me':
        this.wantsTelling = true
        return this.send({ bytes: encodeFrame({ is: 'terms', access: this.sitter.access }) })
      case 'terms':
      case 'saved':
        return this.malformed()
    }
  }
}

const sizeOf = (job: Job) => (job.is === 'write' ? job.update.length : 0)
