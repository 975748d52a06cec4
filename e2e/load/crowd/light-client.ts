import { WebSocket } from 'ws'
import type { DialectName, Seat } from '../servers/kinds.ts'
import { Dialect, type Heard } from './dialect.ts'
import { Writer } from './writer.ts'

const nothing = Uint8Array.of(0, 0)

/** What a client does with what comes, besides keeping up the protocol. */
export type Ear = {
  /** Every message as it came, with the moment of its arrival (ms). */
  arrived: (message: Buffer, at: number) => void
  /** Marks of edits that the server has said to have stored, or (Hocuspocus) taken. */
  acknowledged?: (marks: number[]) => void
  update?: (update: Uint8Array) => void
}

/** A socket that speaks the protocol and holds no document, unless it writes: then only what it wrote itself. */
export class LightClient {
  readonly #seat: Seat
  readonly #dialect: Dialect
  readonly #ear: Ear
  #writer: Writer | null = null
  #socket: WebSocket | null = null
  /** What was sent on this socket as update or answer, by mark; an answer has none. */
  #sent: (number | null)[] = []
  #acknowledged = 0
  /** Told how many updates and answers of this socket are stored, and of its end. */
  onStored: (count: number) => void = () => {}
  onLost: (error: Error) => void = () => {}

  constructor(seat: Seat, dialect: DialectName, ear: Ear) {
    this.#seat = seat
    this.#dialect = new Dialect(dialect, seat.room)
    this.#ear = ear
  }

  get writer(): Writer {
    this.#writer ??= new Writer()
    return this.#writer
  }

  /** Connects and asks for everything beyond `vector`. Resolves when the server has answered and has asked us too; rejects when the socket ends first. */
  async open(vector: Uint8Array): Promise<void> {
    const socket = new WebSocket(this.#seat.url, { headers: this.#seat.headers, perMessageDeflate: false })
    this.#socket = socket
    this.#sent = []
    this.#acknowledged = 0
    const lacking = new Set(['answer', 'ask'])
    await new Promise<void>((synced, failed) => {
      socket.on('error', failed)
      socket.on('close', (code, reason) => {
        const lost = new Error(`closed: ${code} ${reason}`)
        failed(lost)
        this.onLost(lost)
      })
      socket.on('open', () => {
        const hello = this.#dialect.hello()
        if (hello) socket.send(hello)
        if (!this.#dialect.waitsForDoor) socket.send(this.#dialect.ask(vector))
      })
      socket.on('message', (data: Buffer) => {
        this.#ear.arrived(data, performance.now())
        for (const heard of this.#dialect.read(data)) {
          if (heard.is === 'let-in') socket.send(this.#dialect.ask(vector))
          this.#act(heard)
          if (lacking.delete(heard.is) && lacking.size === 0) synced()
        }
      })
    })
  }

  #act(heard: Heard): void {
    switch (heard.is) {
      case 'ask':
        this.#send(null, this.#dialect.answer(this.#writer?.since(heard.vector) ?? nothing))
        return
      case 'answer':
      case 'update':
        this.#ear.update?.(heard.update)
        return
      case 'taken':
        this.#acknowledge(this.#acknowledged + 1)
        return
      case 'saved':
        this.#acknowledge(heard.count)
    }
  }

  #acknowledge(count: number): void {
    const marks = this.#sent.slice(this.#acknowledged, count).filter((mark) => mark !== null)
    this.#acknowledged = count
    if (marks.length > 0) this.#ear.acknowledged?.(marks)
    this.onStored(count)
  }

  /** Adds a record that carries the mark. */
  write(mark: number): void {
    this.#send(mark, this.#dialect.update(this.writer.edit(mark)))
  }

  /** Sends an update made elsewhere. */
  put(update: Uint8Array): void {
    this.#send(null, this.#dialect.update(update))
  }

  /** Shows a cursor whose x is the mark. */
  point(client: number, mark: number): void {
    this.#socket?.send(this.#dialect.awareness(client, mark + 1, { cursor: { x: mark, y: 240 } }))
  }

  /** Cuts the line, as a room's network does when it fails. */
  cut(): void {
    this.#socket?.removeAllListeners('close')
    this.#socket?.terminate()
  }

  #send(mark: number | null, message: Uint8Array): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return
    this.#sent.push(mark)
    this.#socket.send(message)
  }
}
