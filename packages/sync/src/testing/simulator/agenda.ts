import type { Clock } from '../../time/clock.ts'

/** Virtual time: what is to happen, in order. Between two happenings everything that was promised is carried out. */
export interface Agenda extends Clock {
  /** Lets time pass until `until` (ms), or until `enough` says so after a happening. */
  run(until: number, enough?: () => boolean): Promise<void>
  /** A clock that stops for good when its owner dies: whatever it still planned never happens. */
  mortal(): { clock: Clock; die(): void }
}

interface Happening {
  at: number
  order: number
  act: () => void
  off: boolean
}

/** More than that at one moment is a loop. */
const MOST_AT_ONCE = 10_000

export function createAgenda(): Agenda {
  const heap: Happening[] = []
  let now = 0
  let order = 0
  let atOnce = 0
  const comesFirst = (one: Happening, other: Happening) =>
    one.at < other.at || (one.at === other.at && one.order < other.order)

  const put = (happening: Happening) => {
    let at = heap.push(happening) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!comesFirst(happening, heap[parent] as Happening)) break
      heap[at] = heap[parent] as Happening
      at = parent
    }
    heap[at] = happening
  }
  const take = (): Happening => {
    const first = heap[0] as Happening
    const last = heap.pop() as Happening
    if (heap.length === 0) return first
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && comesFirst(heap[child + 1] as Happening, heap[child] as Happening)) child++
      if (!comesFirst(heap[child] as Happening, last)) break
      heap[at] = heap[child] as Happening
      at = child
    }
    heap[at] = last
    return first
  }

  const agenda: Agenda = {
    now: () => now,
    after(ms, act) {
      const happening = { at: now + Math.max(0, Math.ceil(ms)), order: order++, act, off: false }
      put(happening)
      return () => {
        happening.off = true
      }
    },
    async run(until, enough = () => false) {
      await settle()
      while (heap.length > 0 && (heap[0] as Happening).at <= until) {
        const happening = take()
        if (happening.off) continue
        atOnce = happening.at === now ? atOnce + 1 : 0
        if (atOnce > MOST_AT_ONCE) throw new Error(`time stands still at ${now} ms: ${happening.act}`)
        now = happening.at
        happening.act()
        await settle()
        if (enough()) return
      }
      if (Number.isFinite(until)) now = Math.max(now, until)
    },
    mortal() {
      let alive = true
      return {
        clock: { now: () => now, after: (ms, act) => agenda.after(ms, () => alive && act()) },
        die() {
          alive = false
        },
      }
    },
  }
  return agenda
}

/** Everything promised up to now, and what follows from it, is carried out. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
