import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Line, LineEar, Message } from './line.ts'

/** How long a closing handshake may take before the socket is cut. */
const GOODBYE_MS = 1000
/** A piece of a long message, with a ping after each: what a phone on a bad line takes well within the time between two pings. */
const PIECE = 64 * 1024
/** So much of a long message may be on the way at once, and so much may still be when the next message goes. */
const MOST_ON_THE_WAY = 1024 * 1024
const MOST_AFTERWARDS = 256 * 1024

/**
 * A line over a WebSocket and the raw stream below it (as `handleUpgrade` was given it). A message to many is framed once
 * and written to the stream as it is: the frame of a server is the same for everybody. The socket must not compress.
 * What was sent counts as taken when the ping after it is answered: the network's own buffers, which may hold megabytes,
 * are no hiding place for a backlog.
 */
export class WebSocketLine implements Line {
  readonly #socket: WebSocket
  readonly #stream: Duplex
  #ear: LineEar | null = null
  /** Bytes sent, and those that are known to have arrived. */
  #sent = 0
  #arrived = 0
  /** The number of the last ping, and for those that are not answered yet how much had been sent by then. */
  #pings = 0
  #open: { ping: number; sent: number }[] = []
  #goOn: (() => void) | null = null

  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket
    this.#stream = stream
  }

  get backlog(): number {
    return this.#sent - this.#arrived
  }

  send(message: Message): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    message.framed ??= framed(message.bytes)
    this.#stream.write(message.framed)
    this.#count(message.framed.length)
  }

  /** In fragments, so that pings and a goodbye find their way between them. */
  sendPaced({ bytes }: Message, sent: () => void): void {
    let at = 0
    const goOn = () => {
      while (at < bytes.length && this.backlog < MOST_ON_THE_WAY) {
        if (this.#socket.readyState !== WebSocket.OPEN) return
        const piece = bytes.subarray(at, at + PIECE)
        at += piece.length
        this.#socket.send(piece, { binary: true, fin: at >= bytes.length })
        this.#count(piece.length)
      }
      const isOver = at >= bytes.length && this.backlog < MOST_AFTERWARDS
      this.#goOn = isOver ? null : goOn
      if (isOver) sent()
      else if (this.#open.length === 0) this.ping()
    }
    goOn()
  }

  ping(): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    this.#pings++
    this.#open.push({ ping: this.#pings, sent: this.#sent })
    this.#socket.ping(String(this.#pings))
  }

  #count(bytes: number): void {
    this.#sent += bytes
    const asked = this.#open.at(-1)?.sent ?? this.#arrived
    if (this.#sent - asked >= PIECE) this.ping()
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(code: number, reason: string): void {
    // A paused socket would not hear the answer.
    this.#socket.resume()
    this.#socket.close(code, reason)
    setTimeout(() => this.#socket.terminate(), GOODBYE_MS).unref()
  }

  cut(): void {
    this.#socket.terminate()
  }

  listen(ear: LineEar): void {
    this.#ear = ear
    lines.set(this.#socket, this)
    // A broken connection or frame: the socket closes itself, nobody else notices.
    this.#socket.on('error', ignore).on('message', heard).on('pong', answered).on('close', closed)
  }

  /** What the socket's listeners tell. */
  get ear(): LineEar | null {
    return this.#ear
  }

  /** A ping was answered, and so is every one before it (RFC 6455 §5.5.3). */
  answered(ping: number): void {
    this.#ear?.alive()
    while (this.#open[0] !== undefined && this.#open[0].ping <= ping) this.#arrived = this.#open.shift()?.sent ?? 0
    this.#goOn?.()
  }
}

/** Listeners are the same functions for all sockets: with thousands of those, closures weigh. */
const lines = new WeakMap<WebSocket, WebSocketLine>()
const ignore = () => {}
function heard(this: WebSocket, data: unknown, isBinary: boolean) {
  lines.get(this)?.ear?.message(isBinary && data instanceof Uint8Array ? data : null)
}
function answered(this: WebSocket, number: Buffer) {
  lines.get(this)?.answered(Number(number.toString('latin1')))
}
function closed(this: WebSocket) {
  lines.get(this)?.ear?.closed()
}

/** One binary message as a server sends it (RFC 6455 §5.2): final, unmasked. */
function framed(bytes: Uint8Array): Uint8Array {
  const { length } = bytes
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x82
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(bytes, head)
  return frame
}
