import { randomInt } from 'node:crypto'
import type { Clock } from '../../time/clock.ts'
import { encodeFrame } from '../../wire/frame.ts'
import { decodePresence, encodePresenceEntry, joinPresence } from '../../wire/presence-states.ts'
import type { Limits } from '../limits.ts'
import type { Seat } from '../room/seat.ts'

/** Takes from what a client claims the fields that may be shown (cursor, selection, …); null refuses it. */
export type ParsePresence = (claimed: Record<string, unknown>) => Record<string, unknown> | null

interface Present {
  /** The client id others see: the server's own choice, another one for every socket, and none of a document's. */
  shownAs: number
  /** The id under which this client speaks of itself; what it says under other ids is about others and ignored. */
  claims: number
  clock: number
  /** What others are sent of it; null when there is nothing to show. */
  entry: Uint8Array | null
}

const MOST_ENTRIES = 1000

/**
 * Who is where in a room. A socket can only ever speak of itself: it is shown under an id and with a name and voice of
 * the server's, changes are gathered and sent together, and all of it goes when the socket goes.
 */
export class Presence {
  readonly #seats: Iterable<Seat>
  readonly #parse: ParsePresence
  readonly #limits: Limits
  readonly #clock: Clock
  readonly #present = new Map<Seat, Present>()
  readonly #taken = new Set<number>()
  readonly #changed = new Set<Seat>()
  #callOff: (() => void) | null = null

  constructor(
    seats: Iterable<Seat>,
    { parsePresence, limits, clock }: { parsePresence: ParsePresence; limits: Limits; clock: Clock },
  ) {
    this.#seats = seats
    this.#parse = parsePresence
    this.#limits = limits
    this.#clock = clock
  }

  /** Takes what a socket says. False when it can't be read at all. */
  receive(seat: Seat, states: Uint8Array): boolean {
    const entries = decodePresence(states, MOST_ENTRIES)
    if (entries === null) return false
    if (seat.sitter.presence === null) return true
    const known = this.#present.get(seat)
    // A stock client echoes what it was told of others, who are known here by ids of ours.
    const own = entries.find((entry) =>
      known ? entry.client === known.claims : entry.state !== null && !this.#taken.has(entry.client),
    )
    if (own === undefined) return true
    const claimed = own.state === null ? null : this.#parse(own.state)
    if (own.state !== null && claimed === null) return true
    const state = claimed === null ? null : { ...claimed, user: seat.sitter.presence }
    const one = known ?? { shownAs: this.#freshId(), claims: own.client, clock: 0, entry: null }
    const entry = encodePresenceEntry({ client: one.shownAs, clock: one.clock + 1, state })
    if (entry.length > this.#limits.presenceBytes) return true
    this.#taken.add(one.shownAs)
    one.clock++
    one.entry = entry
    this.#present.set(seat, one)
    this.#changed.add(seat)
    this.#callOff ??= this.#clock.after(this.#limits.presenceEveryMs, () => this.#flush())
    return true
  }

  /** Tells a socket who is here. */
  show(seat: Seat): void {
    if (seat.sitter.presence === null) return
    this.#tell(
      seat,
      [...this.#present].filter(([other]) => other !== seat).map(([, one]) => one.entry),
    )
  }

  /** Takes a socket that went out of everybody's sight at once. */
  remove(seat: Seat): void {
    const one = this.#present.get(seat)
    this.#present.delete(seat)
    this.#changed.delete(seat)
    if (one === undefined) return
    this.#taken.delete(one.shownAs)
    const gone = frameOf([encodePresenceEntry({ client: one.shownAs, clock: one.clock + 1, state: null })])
    for (const reader of this.#readers()) if (reader !== seat) reader.send(gone)
  }

  close(): void {
    this.#callOff?.()
  }

  *#readers(): Generator<Seat> {
    for (const seat of this.#seats) if (seat.sitter.presence !== null && seat.outbox.isLive) yield seat
  }

  /** What changed since the last time, the same for everybody but those who changed themselves. */
  #flush(): void {
    this.#callOff = null
    const changed = [...this.#changed]
    this.#changed.clear()
    const entryOf = (seat: Seat) => this.#present.get(seat)?.entry ?? null
    const toOthers = frameOf(changed.map(entryOf).filter((entry) => entry !== null))
    const moved = new Set(changed)
    for (const reader of this.#readers()) {
      if (reader.outbox.isPacing) continue
      if (!moved.has(reader)) reader.send(toOthers)
      else this.#tell(reader, changed.filter((seat) => seat !== reader).map(entryOf))
    }
  }

  #tell(seat: Seat, entries: (Uint8Array | null)[]): void {
    const some = entries.filter((entry) => entry !== null)
    if (some.length > 0) seat.send(frameOf(some))
  }

  #freshId(): number {
    const id = randomInt(1, 2 ** 32)
    return this.#taken.has(id) ? this.#freshId() : id
  }
}

const frameOf = (entries: Uint8Array[]) => ({ bytes: encodeFrame({ is: 'presence', states: joinPresence(entries) }) })
