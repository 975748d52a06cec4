import { randomInt } from 'node:crypto'
import { encodeFrame } from '../wire/frame.ts'
import type { PresenceEntry } from '../wire/presence-states.ts'
import { decodePresence, encodePresence } from '../wire/presence-states.ts'
import type { Limits } from './limits.ts'
import type { Seat } from './seat.ts'

/** Takes from what a client claims the fields that may be shown (cursor, selection, …); null refuses it. */
export type ParsePresence = (claimed: Record<string, unknown>) => Record<string, unknown> | null

interface Present {
  /** The client id others see: the server's own choice, another one for every socket. */
  shownAs: number
  /** The id under which this client speaks of itself; what it says under other ids is about others and ignored. */
  claims: number | null
  clock: number
  state: Record<string, unknown> | null
}

const MOST_ENTRIES = 1000

/**
 * Who is where in a room. A socket can only ever speak of itself: it is shown under an id and with a name and voice of
 * the server's, changes are gathered and sent together, and all of it goes when the socket goes.
 */
export function createPresence(seats: Iterable<Seat>, parse: ParsePresence, limits: Limits) {
  const present = new Map<Seat, Present>()
  const taken = new Set<number>()
  const changed = new Set<Seat>()
  let timer: NodeJS.Timeout | null = null

  const entryOf = ({ shownAs, clock, state }: Present): PresenceEntry => ({ client: shownAs, clock, state })
  const tell = (seat: Seat, entries: PresenceEntry[]) => {
    if (entries.length > 0) seat.send(encodeFrame({ is: 'presence', states: encodePresence(entries) }))
  }
  const audience = () => [...seats].filter((seat) => seat.presence !== null && seat.subscribed)

  const flush = () => {
    timer = null
    const entries = [...changed].flatMap((seat) => {
      const one = present.get(seat)
      return one ? [{ seat, entry: entryOf(one) }] : []
    })
    changed.clear()
    for (const reader of audience()) {
      tell(
        reader,
        entries.filter((one) => one.seat !== reader).map((one) => one.entry),
      )
    }
  }
  const freshId = (): number => {
    const id = randomInt(1, 2 ** 32)
    return taken.has(id) ? freshId() : id
  }

  return {
    /** Takes what a socket says. False when it can't be read at all. */
    receive(seat: Seat, states: Uint8Array): boolean {
      const entries = decodePresence(states, MOST_ENTRIES)
      if (entries === null) return false
      if (seat.presence === null) return true
      const known = present.get(seat)
      // A stock client echoes what it was told of others, who are known here by ids of ours.
      const own = entries.find((entry) =>
        known?.claims != null ? entry.client === known.claims : entry.state !== null && !taken.has(entry.client),
      )
      if (own === undefined) return true
      const claimed = own.state === null ? null : parse(own.state)
      const state = claimed === null ? null : { ...claimed, user: seat.presence }
      if (own.state !== null && claimed === null) return true
      if (JSON.stringify(state).length > limits.presenceBytes) return true
      const one = known ?? { shownAs: freshId(), claims: own.client, clock: 0, state: null }
      taken.add(one.shownAs)
      one.clock++
      one.state = state
      present.set(seat, one)
      changed.add(seat)
      timer ??= setTimeout(flush, limits.presenceEveryMs)
      return true
    },
    /** Tells a socket who is here. */
    show(seat: Seat): void {
      if (seat.presence === null) return
      const others = [...present].filter(([other, one]) => other !== seat && one.state !== null)
      tell(
        seat,
        others.map(([, one]) => entryOf(one)),
      )
    },
    /** Takes a socket that went out of everybody's sight at once. */
    remove(seat: Seat): void {
      const one = present.get(seat)
      present.delete(seat)
      changed.delete(seat)
      if (one === undefined) return
      taken.delete(one.shownAs)
      for (const reader of audience()) {
        if (reader !== seat) tell(reader, [{ client: one.shownAs, clock: one.clock + 1, state: null }])
      }
    },
    close(): void {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
