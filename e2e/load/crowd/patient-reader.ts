import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import { constants, inflateRawSync } from 'node:zlib'
import type { Seat } from '../servers/kinds.ts'

/** A message as it came over the wire, with the moment when its last byte was there. */
type Arrived = { at: number; compressed: boolean; payload: Buffer }

type Frame = { opcode: number; isLast: boolean; compressed: boolean; payload: Buffer }

const continuation = 0
const text = 1
const ping = 9
const pong = (length: number) => Buffer.from([0x8a, 0x80 | length, 0, 0, 0, 0])
const endOfBlock = Buffer.from([0, 0, 0xff, 0xff])

/**
 * A live socket that offers compression as a browser does, and unpacks nothing until it is asked: hundreds of readers in one process
 * would otherwise measure their own unpacking.
 */
export class PatientReader {
  readonly #socket: Socket
  #bytes: Buffer[] = []
  #length = 0
  /** Of a message that comes in pieces, those that are there. */
  #parts: Buffer[] = []
  #compressed = false
  #arrived: Arrived[] = []
  #lastAt = 0

  private constructor(socket: Socket, head: Buffer) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('data', (data) => this.#take(data))
    this.#take(head)
  }

  static async open({ url, headers }: Seat): Promise<PatientReader> {
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      'sec-websocket-extensions': 'permessage-deflate',
    }
    const asked = request(url.replace('ws', 'http'), { headers: { ...headers, ...upgrade }, agent: false }).end()
    const [, socket, head] = (await once(asked, 'upgrade')) as [IncomingMessage, Socket, Buffer]
    return new PatientReader(socket, head)
  }

  /** Bytes of messages (as they travel) that have come since the last `forget`. */
  get received(): number {
    return this.#arrived.reduce((sum, { payload }) => sum + payload.length, 0)
  }

  /** When the last message came. */
  get lastAt(): number {
    return this.#lastAt
  }

  /** What has come since the last `forget`, unpacked. The server starts each message anew. */
  texts(): { at: number; text: Buffer }[] {
    return this.#arrived.map(({ at, compressed, payload }) => ({
      at,
      text: compressed
        ? inflateRawSync(Buffer.concat([payload, endOfBlock]), { finishFlush: constants.Z_SYNC_FLUSH })
        : payload,
    }))
  }

  forget(): void {
    this.#arrived = []
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(data: Buffer): void {
    this.#bytes.push(data)
    this.#length += data.length
    for (let frame = this.#next(); frame; frame = this.#next()) {
      const { opcode, isLast, compressed, payload } = frame
      if (opcode === ping) this.#socket.write(Buffer.concat([pong(payload.length), payload]))
      if (opcode !== text && opcode !== continuation) continue
      this.#lastAt = performance.now()
      this.#parts.push(payload)
      if (opcode === text) this.#compressed = compressed
      if (!isLast) continue
      this.#arrived.push({ at: this.#lastAt, compressed: this.#compressed, payload: Buffer.concat(this.#parts) })
      this.#parts = []
    }
  }

  /** The next whole frame (RFC 6455 §5.2); a server masks nothing. */
  #next(): Frame | null {
    const header = this.#length >= 2 ? this.#peek(Math.min(10, this.#length)) : null
    if (!header) return null
    const short = (header[1] ?? 0) & 0x7f
    const begins = short === 126 ? 4 : short === 127 ? 10 : 2
    if (header.length < begins) return null
    const size = short === 126 ? header.readUInt16BE(2) : short === 127 ? Number(header.readBigUInt64BE(2)) : short
    if (this.#length < begins + size) return null
    const all = Buffer.concat(this.#bytes)
    this.#bytes = [all.subarray(begins + size)]
    this.#length = all.length - begins - size
    const first = header[0] ?? 0
    const payload = all.subarray(begins, begins + size)
    return { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, compressed: (first & 0x40) !== 0, payload }
  }

  #peek(bytes: number): Buffer {
    const [first] = this.#bytes
    if (first && first.length >= bytes) return first.subarray(0, bytes)
    this.#bytes = [Buffer.concat(this.#bytes)]
    return (this.#bytes[0] as Buffer).subarray(0, bytes)
  }
}
