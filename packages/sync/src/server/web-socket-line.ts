import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Line, LineEar, Message } from './line.ts'

/** How long a closing handshake may take before the socket is cut. */
const GOODBYE_MS = 1000
/** A piece of a long message: what a phone on a bad line takes well within the time between two pings. */
const PIECE = 64 * 1024

/**
 * A line over a WebSocket and the raw stream below it (as `handleUpgrade` was given it). A message to many is framed once
 * and written to the stream as it is: the frame of a server is the same for everybody. The socket must not compress.
 */
export class WebSocketLine implements Line {
  readonly #socket: WebSocket
  readonly #stream: Duplex

  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket
    this.#stream = stream
  }

  get backlog(): number {
    return this.#socket.bufferedAmount
  }

  send(message: Message): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    message.framed ??= framed(message.bytes)
    this.#stream.write(message.framed)
  }

  /** In fragments, so that pings and a goodbye find their way between them. */
  sendPaced({ bytes }: Message, sent: () => void): void {
    const sendFrom = (at: number): void => {
      if (this.#socket.readyState !== WebSocket.OPEN) return
      const end = Math.min(at + PIECE, bytes.length)
      this.#socket.send(bytes.subarray(at, end), { binary: true, fin: end === bytes.length }, (error) => {
        if (error) return
        ears.get(this.#socket)?.alive()
        if (end === bytes.length) sent()
        else sendFrom(end)
      })
    }
    sendFrom(0)
  }

  ping(): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping()
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
    ears.set(this.#socket, ear)
    // A broken connection or frame: the socket closes itself, nobody else notices.
    this.#socket.on('error', ignore).on('message', heard).on('pong', answered).on('close', closed)
  }
}

/** Listeners are the same functions for all sockets: with thousands of those, closures weigh. */
const ears = new WeakMap<WebSocket, LineEar>()
const ignore = () => {}
function heard(this: WebSocket, data: unknown, isBinary: boolean) {
  ears.get(this)?.message(isBinary && data instanceof Uint8Array ? data : null)
}
function answered(this: WebSocket) {
  ears.get(this)?.alive()
}
function closed(this: WebSocket) {
  ears.get(this)?.closed()
}

/** One binary message as a server sends it (RFC 6455 §5.2): final, unmasked. */
export function framed(bytes: Uint8Array): Uint8Array {
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
