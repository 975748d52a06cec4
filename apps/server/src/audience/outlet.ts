import type { Duplex } from 'node:stream'
import { closeCodes, type Refusal } from '@firsthand/model'
import type { WebSocket } from 'ws'
import { closeCodeOf, closeSocket } from '../edge/close-socket.ts'
import { frameHeader } from './frame.ts'
import { sayGoodbye } from './goodbye.ts'
import type { Message } from './message.ts'

/** After so many bytes its reader is asked to confirm that they have arrived. Small, so that a slow phone shows soon that it is there. */
const stretch = 32_768
/** So many stretches may be unconfirmed: 256 KiB, wherever they are on the way. */
const mostUnconfirmed = 8

/**
 * The sending end of one live socket. Frames that many get are written as they are, past `ws`, which keeps to what is the socket's
 * own: opening, pings and closing. What was sent is counted as taken when the reader has answered the ping after it, so that the
 * network's own buffers, which may hold megabytes, are no hiding place for a backlog (SPEC R12).
 */
export class Outlet {
  readonly #socket: WebSocket
  readonly #stream: Duplex
  /** Whether its other end unpacks, with a window of any size. */
  readonly #unpacks: boolean
  #isPacing = false
  #isAlive = true
  /** Numbers of the last ping sent, and of the last one answered. */
  #asked = 0
  #answered = 0
  /** Bytes sent since the last ping. */
  #sinceAsked = 0
  /** Woken when something was taken, and when the socket is gone. */
  #waiting: (() => void)[] = []
  /** Called whenever more may be sent again. */
  onFree: () => void = () => {}

  /** `asked` are the extensions that the other end has offered. */
  constructor(socket: WebSocket, stream: Duplex, asked: string) {
    this.#socket = socket
    this.#stream = stream
    this.#unpacks = socket.extensions.includes('permessage-deflate') && !asked.includes('server_max_window_bits')
    stream.on('drain', () => this.#wake())
    stream.on('close', () => this.#wake())
    socket.on('pong', (number) => this.#confirm(Number(number.toString('latin1'))))
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN && !this.#stream.destroyed
  }

  /** Whether its reader has taken enough of what it was given. Until then nothing may be sent; `onFree` tells. */
  get isFree(): boolean {
    return !this.#isPacing && this.#hasRoom
  }

  get #hasRoom(): boolean {
    return this.#asked - this.#answered < mostUnconfirmed && !this.#stream.writableNeedDrain
  }

  /**
   * Sends messages in this order, in one write. A long one, which can only be the last, follows piece by piece as its reader takes it.
   * `mayPack`: whether a long one may go out packed.
   */
  send(messages: readonly Message[], mayPack: boolean): void {
    if (!this.isOpen) return
    this.#stream.cork()
    for (const message of messages) {
      if (message.isLong) this.#pace(message, mayPack).catch(() => this.dismiss(closeCodes.fault, 'fault'))
      else this.#write(message.framed)
    }
    this.#stream.uncork()
  }

  async #pace(message: Message, mayPack: boolean): Promise<void> {
    this.#isPacing = true
    const isPacked = mayPack && this.#unpacks
    const bytes = isPacked ? await message.packed() : message.bytes
    for (let at = 0; at < bytes.length && this.isOpen; at += stretch) {
      const part = bytes.subarray(at, at + stretch)
      this.#stream.cork()
      this.#write(frameHeader(part.length, { isFirst: at === 0, isLast: at + stretch >= bytes.length, isPacked }))
      this.#write(part)
      this.#stream.uncork()
      while (this.isOpen && !this.#hasRoom) await new Promise<void>((woken) => this.#waiting.push(woken))
    }
    this.#isPacing = false
    this.#wake()
  }

  #write(bytes: Buffer): void {
    this.#stream.write(bytes)
    this.#sinceAsked += bytes.length
    if (this.#sinceAsked >= stretch) this.#ask()
  }

  #ask(): void {
    this.#sinceAsked = 0
    this.#asked += 1
    this.#socket.ping(String(this.#asked))
  }

  /** An answer to one ping is one to all before it (RFC 6455, section 5.5.3). */
  #confirm(number: number): void {
    this.#isAlive = true
    if (number > this.#answered && number <= this.#asked) this.#answered = number
    this.#wake()
  }

  #wake(): void {
    for (const woken of this.#waiting.splice(0)) woken()
    if (this.isOpen && this.isFree) this.onFree()
  }

  /** Asks whether somebody is there. False when nothing was answered since it was asked last. */
  isThere(): boolean {
    const was = this.#isAlive
    this.#isAlive = false
    if (this.isOpen) this.#ask()
    return was
  }

  /** Resolves when its reader has taken what it was given, is gone, or patience has ended. */
  async settled(patience: AbortSignal): Promise<void> {
    if (!this.isOpen || this.isFree) return
    patience.addEventListener('abort', () => this.#wake(), { once: true })
    while (this.isOpen && !this.isFree && !patience.aborted) {
      await new Promise<void>((woken) => this.#waiting.push(woken))
    }
  }

  /** Sends its reader away to come back. */
  dismiss(code: number, reason: string): void {
    closeSocket(this.#socket, code, reason)
  }

  /** Says why and closes for good. In the middle of a long message there is no place for words: the code has to do. */
  end(refusal: Refusal): void {
    if (this.#isPacing) closeSocket(this.#socket, closeCodeOf(refusal), refusal.id)
    else sayGoodbye(this.#socket, refusal)
  }
}
