import type { Answer, Complaint } from './answer.ts'
import { between, browserClock, type Clock } from './clock.ts'
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
 * - `any-time`: singly. Never two are under way, one is drawn at a time, after a long random delay, and never because the line is back
 *   (SPEC N13: nothing shows that somebody just wrote, nor that two things come from the same browser).
 */
export type Manner = 'soon' | 'any-time'

/** Shortest and longest delay until the next anonymous parcel is tried, in ms. */
export const ANY_TIME = { least: 5_000, most: 60_000 }

/**
 * A queue of what is to be sent. The first try is immediate; what does not get through is kept on the shelf and tried again,
 * also after a reload; what is refused is kept beside it with the reason. Each parcel is kept by itself: two tabs don't overwrite each other.
 */
export function openOutbox<Body>(
  {
    name,
    manner,
    shelf,
    send,
  }: { name: string; manner: Manner; shelf: Shelf; send: (parcel: Parcel<Body>) => Promise<Answer> },
  clock: Clock = browserClock,
) {
  const { random, setTimer, clearTimer } = clock
  const state = makeNews(kept<Body>(shelf, name))
  const under = new Set<string>()
  const timers = new Map<string, unknown>()
  let failures = 0
  let ended = false

  function put(parcel: Parcel<Body> | Refused<Body>) {
    shelf.write(`${name}/${parcel.id}`, parcel)
    const { waiting, refused } = without(parcel.id)
    state.set(
      'refusal' in parcel ? { waiting, refused: [...refused, parcel] } : { waiting: [...waiting, parcel], refused },
    )
  }
  function forget(id: string) {
    stopTimer(id)
    shelf.remove(`${name}/${id}`)
    state.set(without(id))
  }
  function stopTimer(id: string) {
    clearTimer(timers.get(id))
    timers.delete(id)
  }
  const without = (id: string): OutboxState<Body> => ({
    waiting: state.get().waiting.filter((parcel) => parcel.id !== id),
    refused: state.get().refused.filter((parcel) => parcel.id !== id),
  })
  const waits = (id: string) => state.get().waiting.some((parcel) => parcel.id === id)

  async function attempt(parcel: Parcel<Body>): Promise<Answer> {
    if (manner === 'any-time') for (const id of [...timers.keys()]) stopTimer(id)
    stopTimer(parcel.id)
    under.add(parcel.id)
    const answer = await send(parcel)
    under.delete(parcel.id)
    if (ended) return answer
    if (waits(parcel.id)) {
      if (answer.is === 'done') {
        failures = 0
        forget(parcel.id)
      } else if (answer.is === 'refused') put({ ...parcel, refusal: answer.refusal })
      else {
        failures += 1
        if (manner === 'soon') later(parcel)
      }
    }
    if (manner === 'any-time') drawNext()
    return answer
  }

  function later(parcel: Parcel<Body>) {
    const pause =
      manner === 'any-time' ? between(clock, ANY_TIME) : Math.min(15_000, 500 * 2 ** failures) * (0.5 + random() / 2)
    timers.set(
      parcel.id,
      setTimer(() => again(parcel), pause),
    )
  }
  function again(parcel: Parcel<Body>) {
    // Another tab has seen to it.
    if (shelf.read(`${name}/${parcel.id}`) === null) remove(parcel.id)
    else void attempt(parcel)
  }
  function remove(id: string) {
    forget(id)
    if (manner === 'any-time') drawNext()
  }
  /** Of the anonymous parcels that wait, chance says which is next; the others have no time yet. */
  function drawNext() {
    const { waiting } = state.get()
    if (ended || waiting.length === 0 || under.size > 0 || timers.size > 0) return
    const next = waiting[Math.min(waiting.length - 1, Math.floor(random() * waiting.length))]
    if (next) later(next)
  }

  if (manner === 'any-time') drawNext()
  else for (const parcel of state.get().waiting) later(parcel)

  return {
    state,
    /** Send now; resolves with the first answer. Whatever it is, the parcel is not lost. */
    async add(parcel: Parcel<Body>): Promise<Answer> {
      put(parcel)
      if (manner === 'any-time' && under.size > 0) return { is: 'not-through', refusal: { id: 'no-connection' } }
      return attempt(parcel)
    },
    /** The line is back: parcels that carry a name anyway go out now, anonymous ones keep their own time. */
    nudge() {
      if (manner === 'any-time') return
      for (const parcel of state.get().waiting) if (!under.has(parcel.id)) void attempt(parcel)
    },
    /** Take something out of the queue, or away from what was refused. */
    remove,
    /** Stop trying; what waits stays on the shelf. */
    end() {
      ended = true
      for (const timer of timers.values()) clearTimer(timer)
    },
  }
}
export type Outbox<Body> = ReturnType<typeof openOutbox<Body>>

function kept<Body>(shelf: Shelf, name: string): OutboxState<Body> {
  const state: { waiting: Parcel<Body>[]; refused: Refused<Body>[] } = { waiting: [], refused: [] }
  for (const key of shelf.names(`${name}/`)) {
    const parcel = shelf.read<Parcel<Body> | Refused<Body>>(key)
    if (!parcel) continue
    if ('refusal' in parcel) state.refused.push(parcel)
    else state.waiting.push(parcel)
  }
  return state
}
