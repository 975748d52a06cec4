/** What a socket needs of the network below it. */
export interface SocketWire {
  send(bytes: Uint8Array | null): void
  close(): void
  readonly backlog: number
}

type Ear = (event: never) => void

/** The client's end of a simulated connection: as much of the browser's WebSocket as providers use. */
export class SimulatedSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSING = 2
  static readonly CLOSED = 3
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  binaryType = 'blob'
  readyState = 0
  onopen: Ear | null = null
  onmessage: Ear | null = null
  onclose: Ear | null = null
  onerror: Ear | null = null
  readonly #ears = new Map<string, Set<Ear>>()
  readonly #wire: SocketWire

  constructor(wire: SocketWire) {
    this.#wire = wire
  }

  get bufferedAmount(): number {
    return this.#wire.backlog
  }

  addEventListener(type: string, ear: Ear): void {
    const ears = this.#ears.get(type) ?? new Set()
    this.#ears.set(type, ears.add(ear))
  }

  removeEventListener(type: string, ear: Ear): void {
    this.#ears.get(type)?.delete(ear)
  }

  send(data: Uint8Array | ArrayBuffer | string): void {
    if (this.readyState === 0) throw new Error('InvalidStateError: still connecting')
    if (this.readyState === 1) this.#wire.send(typeof data === 'string' ? null : Uint8Array.from(new Uint8Array(data)))
  }

  close(): void {
    if (this.readyState >= 2) return
    this.readyState = 2
    this.#wire.close()
  }

  /** The network below says what happened. */
  tell(
    event:
      | { type: 'open' | 'error' }
      | { type: 'message'; data: ArrayBuffer }
      | { type: 'close'; code: number; reason: string },
  ) {
    if (this.readyState === 3) return
    if (event.type === 'open') this.readyState = 1
    if (event.type === 'close') this.readyState = 3
    if (event.type === 'message' && this.readyState !== 1) return
    for (const ear of [this[`on${event.type}`], ...(this.#ears.get(event.type) ?? [])]) ear?.(event as never)
  }
}
