import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCodes, type Refusal } from '@firsthand/model'
import type { WebSocket } from 'ws'
import { closeCodeOf, closeSocket } from '../edge/close-socket.ts'
import { frameHeader } from './frame.ts'
import { sayGoodbye } from './goodbye.ts'
import type { Message } from './message.ts'

/** Bytes of a long message that are handed over at once. Small, so that a slow phone shows soon that it takes them. */
const piece = 16_384

/**
 * The sending end of one live socket. Frames that many get are written as they are, past `ws`, which keeps to what is the socket's
 * own: opening, pings and closing. Never more waits here than the stream's own mark (64 KiB) and one short message.
 */
export class Outlet {
  readonly #socket: WebSocket
  readonly #stream: Duplex
  /** Whether its other end unpacks, with a window of any size. */
  readonly #unpacks: boolean
  #isPacing = false
  #isAlive = true
  readonly #settling: (() => void)[] = []
  /** Called whenever more may be sent again. */
  onFree: () => void = () => {}

  constructor(socket: WebSocket, stream: Duplex, request: IncomingMessage) {
    this.#socket = socket
    this.#stream = stream
    const asked = request.headers['sec-websocket-extensions'] ?? ''
    this.#unpacks = socket.extensions.includes('permessage-deflate') && !asked.includes('server_max_window_bits')
    stream.on('drain', () => this.#taken())
    stream.on('close', () => this.#taken())
    socket.on('pong', () => {
      this.#isAlive = true
    })
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN && !this.#stream.destroyed
  }

  /** Whether its reader has taken what it was given. Until then nothing may be sent; `onFree` tells. */
  get isFree(): boolean {
    return !this.#isPacing && !this.#stream.writableNeedDrain
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
      else this.#stream.write(message.framed)
    }
    this.#stream.uncork()
  }

  async #pace(message: Message, mayPack: boolean): Promise<void> {
    this.#isPacing = true
    const isPacked = mayPack && this.#unpacks
    const bytes = isPacked ? await message.packed() : message.bytes
    for (let at = 0; at < bytes.length && this.isOpen; at += piece) {
      const part = bytes.subarray(at, at + piece)
      await this.#write(part, { isFirst: at === 0, isLast: at + piece >= bytes.length, isPacked })
    }
    this.#isPacing = false
    this.#taken()
  }

  #write(part: Buffer, place: Parameters<typeof frameHeader>[1]): Promise<void> {
    return new Promise((taken) => {
      this.#stream.cork()
      this.#stream.write(frameHeader(part.length, place))
      this.#stream.write(part, () => {
        this.#isAlive = true
        taken()
      })
      this.#stream.uncork()
    })
  }

  #taken(): void {
    this.#isAlive = true
    if (this.isOpen && this.isFree) this.onFree()
    if (!this.isOpen || this.isFree) for (const tell of this.#settling.splice(0)) tell()
  }

  /** Resolves when its reader has taken everything, is gone, or patience has ended. */
  settled(patience: AbortSignal): Promise<void> {
    if (!this.isOpen || this.isFree || patience.aborted) return Promise.resolve()
    return new Promise((done) => {
      this.#settling.push(done)
      patience.addEventListener('abort', () => done(), { once: true })
    })
  }

  /** Asks whether somebody is there. False when nothing came and nothing was taken since it was asked last. */
  ask(): boolean {
    const was = this.#isAlive
    this.#isAlive = false
    if (this.isOpen) this.#socket.ping()
    return was
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
