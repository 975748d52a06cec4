import * as Y from 'yjs'
import type { DialectName, Seat } from '../servers/kinds.ts'
import type { Acts, Pace } from './acts.ts'
import { atPace } from './at-pace.ts'
import { type Delivered, Deliveries } from './deliveries.ts'
import { LightClient } from './light-client.ts'
import { cursors, edits, firstStoredMark } from './marks.ts'

/** How many sockets are opened at once while people gather. */
const atOnce = 100
const nothing = Uint8Array.of(0)

type Member = { client: LightClient; place: number; size: number; pointer: number }
type Shared = { vector: Uint8Array; find: (message: Buffer) => number[] }

/** People with document sockets, in rooms. */
export class DocumentCrowd {
  readonly #deliveries = new Deliveries()
  readonly #acknowledged = new Set<number>()
  readonly #members: Member[] = []
  #shared: Shared = { vector: nothing, find: edits }
  #sent = 0

  async gather(seats: Seat[], dialect: DialectName, vector: Uint8Array | null): Promise<{ milliseconds: number }> {
    this.#shared.vector = vector ?? nothing
    return this.gatherMore(seats, dialect)
  }

  async gatherMore(seats: Seat[], dialect: DialectName): Promise<{ milliseconds: number }> {
    const sizes = Map.groupBy(seats, ({ url, room }) => roomOf(url, room))
    const places = new Map<string, number>()
    const members = seats.map((seat, pointer): Member => {
      const room = roomOf(seat.url, seat.room)
      const place = places.get(room) ?? 0
      places.set(room, place + 1)
      const arrived = (message: Buffer, at: number) => {
        for (const mark of this.#shared.find(message)) this.#deliveries.reaches(mark, place, at)
      }
      const acknowledged = (marks: number[]) => {
        for (const mark of marks) this.#acknowledged.add(mark)
      }
      const client = new LightClient(seat, dialect, { arrived, acknowledged })
      return { client, place, size: sizes.get(room)?.length ?? 0, pointer: pointer + 1 }
    })
    this.#members.push(...members)
    const began = performance.now()
    for (let from = 0; from < members.length; from += atOnce) {
      await Promise.all(members.slice(from, from + atOnce).map(({ client }) => client.open(this.#shared.vector)))
    }
    return { milliseconds: performance.now() - began }
  }

  /** `writers` people, spread over the rooms: the first of each, then the second of each, and so on. */
  #writers(count: number): Member[] {
    return [...this.#members].sort((one, other) => one.place - other.place).slice(0, count)
  }

  async write(pace: Pace): Promise<Delivered> {
    this.#deliveries.begin()
    const writers = this.#writers(pace.writers)
    await atPace(pace, (n) => {
      const { client, place, size } = writers[n] as Member
      client.write(this.#deliveries.sends(place, size))
      this.#sent += 1
    })
    return this.#deliveries.complete(pace.patience)
  }

  async point(pace: Pace): Promise<Delivered> {
    this.#shared.find = cursors
    this.#deliveries.begin()
    await atPace(pace, (n) => {
      const { client, place, size, pointer } = this.#members[n] as Member
      client.point(pointer, this.#deliveries.sends(place, size))
    })
    return this.#deliveries.complete(pace.patience)
  }

  scatter(): null {
    for (const { client } of this.#members) client.cut()
    return null
  }

  writeAway(): null {
    this.#deliveries.begin()
    for (const { client, place, size } of this.#members) client.write(this.#deliveries.sends(place, size))
    this.#sent += this.#members.length
    return null
  }

  async storm(): Promise<Acts['storm']['result']> {
    const began = performance.now()
    await Promise.all(this.#members.map(({ client }) => client.open(this.#vectorOf(client))))
    const { delivered, expected } = await this.#deliveries.complete(60_000)
    return { milliseconds: this.#deliveries.last - began, delivered, expected }
  }

  /** What somebody has: what was stored before, and what they wrote themselves. */
  #vectorOf(client: LightClient): Uint8Array {
    const known = Y.decodeStateVector(this.#shared.vector)
    const { doc } = client.writer
    known.set(doc.clientID, Y.getState(doc.store, doc.clientID))
    return Y.encodeStateVector(known)
  }

  async open(seat: Seat, dialect: DialectName, records: number): Promise<Acts['open']['result']> {
    const found = new Set<number>()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    const began = performance.now()
    const milliseconds = await new Promise<number>((done, failed) => {
      const arrived = (message: Buffer, at: number) => {
        for (const mark of edits(message)) found.add(mark)
        if (found.size >= records) done(at - began)
      }
      const client = new LightClient(seat, dialect, { arrived, update: (update) => updates.push(update.slice()) })
      client.open(nothing).catch(failed)
    })
    // What is told of a message comes after its arrival: it is complete one turn later.
    await new Promise((resolve) => setImmediate(resolve))
    for (const update of updates) Y.applyUpdate(doc, update)
    return { milliseconds, loaded: doc.getMap('records').size }
  }

  async read(seat: Seat, dialect: DialectName): Promise<number[]> {
    const doc = new Y.Doc()
    const client = new LightClient(seat, dialect, {
      arrived: () => {},
      update: (update) => Y.applyUpdate(doc, update),
    })
    await client.open(nothing)
    // Some servers send the document in two parts; both have come when a moment passes without anything.
    await new Promise((resolve) => setTimeout(resolve, 200))
    client.cut()
    return edits(Buffer.from(JSON.stringify(doc.getMap('records').toJSON()))).filter((mark) => mark < firstStoredMark)
  }

  evidence(): { sent: number; seen: number[]; acknowledged: number[] } {
    const all = Array.from({ length: this.#sent }, (_, mark) => mark)
    const seen = all.filter((mark) => this.#deliveries.wasSeen(mark))
    return { sent: this.#sent, seen, acknowledged: [...this.#acknowledged] }
  }
}

/** Firsthand's addresses tell people apart, the others' only rooms. */
const roomOf = (url: string, room: string) => (/\/boards\/([\w-]+)\//.exec(url)?.[1] ?? '') + room
