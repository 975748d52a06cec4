import type { Answer, Complaint } from './answer.ts'
import { makeNews } from './news.ts'
import type { Shelf } from './shelf.ts'

/** Something on its way out. `id` is its idempotency key: the server does it once, however often it is sent. */
export type Parcel<Body> = { id: string; body: Body }
/** What was refused for good: kept with its words until the person has seen to it. */
export type Refused<Body> = Parcel<Body> & { refusal: Complaint }
export type OutboxState<Body> = { waiting: readonly Parcel<Body>[]; refused: readonly Refused<Body>[] }

/**
 * How a parcel that did not get through is tried again:
 * - `soon`: after growing pauses, and at once when `nudge` is called (for what carries a name anyway);
 * - `any-time`: singly, after a long random delay, never because the line is back (DESIGN §6: nothing shows that somebody just wrote).
 */
export type Manner = 'soon' | 'any-time'

export type Clock = {
  random: () => number
  setTimer: (what: () => void, ms: number) => unknown
  clearTimer: (timer: unknown) => void
}
const clock: Clock = {
  random: Math.random,
  setTimer: (what, ms) => setTimeout(what, ms),
  clearTimer: (timer) => clearTimeout(timer as number),
}

/** Longest and shortest delay of an anonymous parcel's next try, in ms. */
export const ANY_TIME = { least: 5_000, most: 60_000 }

/**
 * A queue of what is to be sent. The first try is immediate; what does not get through is kept on the shelf and tried again,
 * also after a reload; what is refused is kept beside it with the reason.
 */
export function openOutbox<Body>(
  {
    name,
    manner,
    shelf,
    send,
  }: { name: string; manner: Manner; shelf: Shelf; send: (parcel: Parcel<Body>) => Promise<Answer> },
  { random, setTimer, clearTimer }: Clock = clock,
) {
  const state = makeNews<OutboxState<Body>>(shelf.read<OutboxState<Body>>(name) ?? { waiting: [], refused: [] })
  const under = new Set<string>()
  const timers = new Map<string, unknown>()
  let failures = 0
  let ended = false

  function keep(next: OutboxState<Body>) {
    if (ended) return
    shelf.write(name, next)
    state.set(next)
  }
  const without = (id: string) => ({
    waiting: state.get().waiting.filter((parcel) => parcel.id !== id),
    refused: state.get().refused.filter((parcel) => parcel.id !== id),
  })

  async function attempt(parcel: Parcel<Body>): Promise<Answer> {
    clearTimer(timers.get(parcel.id))
    timers.delete(parcel.id)
    under.add(parcel.id)
    const answer = await send(parcel)
    under.delete(parcel.id)
    if (ended || !state.get().waiting.some((waiting) => waiting.id === parcel.id)) return answer
    if (answer.is === 'done') {
      failures = 0
      keep(without(parcel.id))
    } else if (answer.is === 'refused') {
      const rest = without(parcel.id)
      keep({ ...rest, refused: [...rest.refused, { ...parcel, refusal: answer.refusal }] })
    } else {
      failures += 1
      schedule(parcel)
    }
    return answer
  }

  function schedule(parcel: Parcel<Body>) {
    const pause =
      manner === 'any-time'
        ? ANY_TIME.least + random() * (ANY_TIME.most - ANY_TIME.least)
        : Math.min(15_000, 500 * 2 ** failures) * (0.5 + random() / 2)
    timers.set(
      parcel.id,
      setTimer(() => void attempt(parcel), pause),
    )
  }

  for (const parcel of state.get().waiting) schedule(parcel)

  return {
    state,
    /** Send now; resolves with the first answer. Whatever it is, the parcel is not lost. */
    add(parcel: Parcel<Body>): Promise<Answer> {
      keep({ ...state.get(), waiting: [...state.get().waiting, parcel] })
      return attempt(parcel)
    },
    /** The line is back: parcels that carry a name anyway go out now, anonymous ones keep their own time. */
    nudge() {
      if (manner === 'any-time') return
      for (const parcel of state.get().waiting) if (!under.has(parcel.id)) void attempt(parcel)
    },
    /** Take something out of the queue, or away from what was refused. */
    remove: (id: string) => {
      clearTimer(timers.get(id))
      timers.delete(id)
      keep(without(id))
    },
    end() {
      ended = true
      for (const timer of timers.values()) clearTimer(timer)
    },
  }
}
export type Outbox<Body> = ReturnType<typeof openOutbox<Body>>
