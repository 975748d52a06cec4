import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { constants, inflateRawSync } from 'node:zlib'
import type { LiveFrame } from '@firsthand/model'

const syncFlush = { finishFlush: constants.Z_SYNC_FLUSH }

const opening = (url: URL, extensions: string | null) => [
  `GET ${url.pathname}${url.search} HTTP/1.1`,
  `Host: ${url.host}`,
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ...(extensions ? [`Sec-WebSocket-Extensions: ${extensions}`] : []),
  '',
  '',
]

/** A reader of a live socket that sees every frame as it is on the wire, and reads and answers only as it is told. */
export class RawReader {
  readonly socket: Socket
  readonly messages: { text: string; pieces: number; isPacked: boolean; pings: number }[] = []
  /** How many messages came together, for every chunk that the network gave. */
  readonly together: number[] = []
  pings = 0
  /** Whether it answers pings when it reads them. */
  answers = true
  /** The close code that came, 1006 when the connection ended without one; null while it is open. */
  end: number | null = null
  #isOpen = false
  #bytes: Buffer = Buffer.alloc(0)
  #pieces: Buffer[] = []
  #isPacked = false
  #pingsBefore = 0
  #waiting: (() => void)[] = []

  private constructor(socket: Socket) {
    this.socket = socket
  }

  /** Opens a socket. `extensions` is what it offers, as in the header. */
  static async open(address: string, extensions: string | null = null): Promise<RawReader> {
    const url = new URL(address)
    const socket = connect(Number(url.port), url.hostname)
    const reader = new RawReader(socket)
    socket.write(opening(url, extensions).join('\r\n'))
    socket.on('error', () => {})
    socket.on('close', () => reader.#over(1006))
    socket.on('data', (chunk: Buffer) => reader.#take(chunk))
    await reader.until(() => reader.#isOpen)
    return reader
  }

  get frames(): LiveFrame[] {
    return this.messages.map(({ text }) => JSON.parse(text))
  }

  /** Answers a ping; the mask is all zeros. */
  #answer(payload: Buffer): void {
    if (this.answers)
      this.socket.write(Buffer.concat([Buffer.from([0x8a, 0x80 | payload.length, 0, 0, 0, 0]), payload]))
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((look) => this.#waiting.push(look))
  }

  #over(code: number): void {
    this.end ??= code
    for (const look of this.#waiting.splice(0)) look()
  }

  #take(chunk: Buffer): void {
    const before = this.messages.length
    this.#bytes = Buffer.concat([this.#bytes, chunk])
    const head = this.#isOpen ? 0 : this.#bytes.indexOf('\r\n\r\n')
    if (head < 0) return
    if (!this.#isOpen) this.#bytes = this.#bytes.subarray(head + 4)
    this.#isOpen = true
    for (let frame = this.#frame(); frame; frame = this.#frame()) this.#read(frame)
    if (this.messages.length > before) this.together.push(this.messages.length - before)
    for (const look of this.#waiting.splice(0)) look()
  }

  #frame(): { head: number; payload: Buffer } | null {
    const bytes = this.#bytes
    const [head = 0, size = 0] = bytes
    const start = size < 126 ? 2 : size === 126 ? 4 : 10
    if (bytes.length < start) return null
    const length = start === 2 ? size : start === 4 ? bytes.readUInt16BE(2) : bytes.readUIntBE(4, 6)
    if (bytes.length < start + length) return null
    this.#bytes = bytes.subarray(start + length)
    return { head, payload: bytes.subarray(start, start + length) }
  }

  #read({ head, payload }: { head: number; payload: Buffer }): void {
    const kind = head & 0x0f
    if (kind === 9) this.pings += 1
    if (kind === 9) this.#answer(payload)
    if (kind === 8) this.#over(payload.readUInt16BE(0))
    if (kind > 2) return
    if (kind !== 0) {
      this.#pingsBefore = this.pings
      this.#isPacked = (head & 0x40) !== 0
    }
    this.#pieces.push(payload)
    if ((head & 0x80) === 0) return
    const whole = Buffer.concat(this.#pieces)
    const isPacked = this.#isPacked
    const bytes = isPacked ? inflateRawSync(Buffer.concat([whole, Buffer.from([0, 0, 0xff, 0xff])]), syncFlush) : whole
    const pings = this.pings - this.#pingsBefore
    this.messages.push({ text: bytes.toString('utf8'), pieces: this.#pieces.length, isPacked, pings })
    this.#pieces = []
  }
}
