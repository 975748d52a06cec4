import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { DialectName } from '../servers/kinds.ts'

/** What a server said that a light client has to act on. */
export type Heard =
  /** It asks for what we have beyond this state vector. */
  | { is: 'ask'; vector: Uint8Array }
  /** It answered our question: we have everything. */
  | { is: 'answer'; update: Uint8Array }
  | { is: 'update'; update: Uint8Array }
  | { is: 'let-in' }
  /** The first `count` updates and answers of this socket are stored (Firsthand). */
  | { is: 'saved'; count: number }
  /** One more update or answer of this socket was taken (Hocuspocus says so before it stores). */
  | { is: 'taken' }

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const SYNC_REPLY = 4
const SYNC_STATUS = 8
const FIRSTHAND = 70

/**
 * The y-websocket protocol by hand, as three kinds of servers speak it: Hocuspocus puts the document's name before each
 * message and wants a token first; Firsthand tells those who ask what is stored, and may then send several messages as one.
 */
export class Dialect {
  readonly #name: DialectName
  readonly #address: Uint8Array

  constructor(name: DialectName, room: string) {
    this.#name = name
    this.#address =
      name === 'hocuspocus' ? encoding.encode((to) => encoding.writeVarString(to, room)) : new Uint8Array()
  }

  /** What is said first. */
  hello(): Uint8Array | null {
    if (this.#name === 'y-websocket') return null
    if (this.#name === 'firsthand') return this.#message((to) => numbers(to, FIRSTHAND, 0))
    return this.#message((to) => {
      numbers(to, AUTH, 0)
      encoding.writeVarString(to, '')
    })
  }

  /** Whether the first question waits until the server has let us in. */
  get waitsForDoor(): boolean {
    return this.#name === 'hocuspocus'
  }

  ask = (vector: Uint8Array) => this.#sync(0, vector)
  answer = (update: Uint8Array) => this.#sync(1, update)
  update = (update: Uint8Array) => this.#sync(2, update)

  awareness(client: number, clock: number, state: unknown): Uint8Array {
    const entry = encoding.encode((to) => {
      numbers(to, 1, client, clock)
      encoding.writeVarString(to, JSON.stringify(state))
    })
    return this.#message((to) => {
      numbers(to, AWARENESS)
      encoding.writeVarUint8Array(to, entry)
    })
  }

  /** Reads a whole WebSocket message. What carries only presence is passed over. */
  read(bytes: Uint8Array): Heard[] {
    const from = decoding.createDecoder(bytes)
    const heard: Heard[] = []
    while (decoding.hasContent(from)) {
      if (this.#name === 'hocuspocus') decoding.readVarUint8Array(from)
      const one = readOne(from)
      if (one !== null) heard.push(one)
    }
    return heard
  }

  #sync(kind: number, payload: Uint8Array): Uint8Array {
    return this.#message((to) => {
      numbers(to, SYNC, kind)
      encoding.writeVarUint8Array(to, payload)
    })
  }

  #message(write: (to: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((to) => {
      encoding.writeUint8Array(to, this.#address)
      write(to)
    })
  }
}

function numbers(to: encoding.Encoder, ...values: number[]): void {
  for (const value of values) encoding.writeVarUint(to, value)
}

function readOne(from: decoding.Decoder): Heard | null {
  const type = decoding.readVarUint(from)
  switch (type) {
    case SYNC:
    case SYNC_REPLY: {
      const kind = decoding.readVarUint(from)
      const payload = decoding.readVarUint8Array(from)
      if (kind === 0) return { is: 'ask', vector: payload }
      return kind === 1 ? { is: 'answer', update: payload } : { is: 'update', update: payload }
    }
    case AWARENESS:
      decoding.readVarUint8Array(from)
      return null
    case AUTH:
      if (decoding.readVarUint(from) !== 2) throw new Error('not let in')
      decoding.readVarString(from)
      return { is: 'let-in' }
    case SYNC_STATUS:
      if (decoding.readVarUint(from) !== 1) throw new Error('an update was refused')
      return { is: 'taken' }
    case FIRSTHAND: {
      const kind = decoding.readVarUint(from)
      const value = decoding.readVarUint(from)
      return kind === 2 ? { is: 'saved', count: value } : null
    }
    default:
      throw new Error(`a message of type ${type}`)
  }
}
