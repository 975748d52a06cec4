import { promisify } from 'node:util'
import { constants, deflateRaw, deflateRawSync } from 'node:zlib'
import type { LiveFrame } from '@firsthand/model'
import { frameHeader } from './frame.ts'

const pack = promisify(deflateRaw)
/** What every flush of a deflate stream ends with; permessage-deflate leaves it out (RFC 7692, section 7.2.1). */
const tail = 4
/** Up to so many bytes are packed in a millisecond or so; another thread would take longer, and its memory stays taken. */
const big = 65_536
const packing = { level: 5, finishFlush: constants.Z_SYNC_FLUSH }
/** From so many bytes on, a message goes out in pieces, at its reader's pace. */
const long = 8192

/** One frame of the live protocol for any number of sockets: what they are sent of it is made once. */
export class Message {
  readonly bytes: Buffer
  #framed: Buffer | null = null
  #packed: Promise<Buffer> | null = null

  constructor(frame: LiveFrame) {
    this.bytes = Buffer.from(JSON.stringify(frame))
  }

  get isLong(): boolean {
    return this.bytes.length >= long
  }

  /** All of it as one WebSocket frame. */
  get framed(): Buffer {
    const whole = { isFirst: true, isLast: true, isPacked: false }
    this.#framed ??= Buffer.concat([frameHeader(this.bytes.length, whole), this.bytes])
    return this.#framed
  }

  /** Its bytes as permessage-deflate packs them, without context of other messages. Big ones are packed off the main thread. */
  packed(): Promise<Buffer> {
    this.#packed ??= (async () => {
      const isBig = this.bytes.length > big
      const bytes = isBig ? await pack(this.bytes, packing) : deflateRawSync(this.bytes, packing)
      return bytes.subarray(0, bytes.length - tail)
    })()
    return this.#packed
  }
}
