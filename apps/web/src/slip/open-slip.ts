import {
  type AuthorKey,
  type AuthorView,
  deriveAuthorKey,
  type EmotionDeck,
  type Language,
  readSlip,
  type SaidRequest,
  type Spoken,
  type Touchpoint,
  type VoiceGroup,
} from '@firsthand/model'
import type { Answer, Complaint } from '../live/answer.ts'
import { askSaid } from '../live/ask-said.ts'
import { between, browserClock, type Clock } from '../live/clock.ts'

/** What is needed to show and change what was said, also where nobody joined. */
export type Choices = {
  title: string
  language: Language
  support: string
  voices: VoiceGroup[]
  deck: EmotionDeck
  touchpoints: Touchpoint[]
  /** The board is closed: words can be taken back, and no longer changed. */
  closed: boolean
  /** The secret of the page that shows later what became of it, if there is one. */
  followUp?: string | null
}
/** `n`: the author's how-manieth it is. */
export type Own = { n: number; key: AuthorKey; view: AuthorView }
/** `far`: beyond the first few numbers, which takes a while. `slowed`: the server asked to wait; it goes on by itself. `stopped`: it does not, and what was found so far is shown. */
export type Search = { is: 'on'; far: boolean } | { is: 'slowed' } | { is: 'over' } | { is: 'stopped'; why: Complaint }
export type Opened =
  | { is: 'open'; own: Own[]; choices: Choices | null; search: Search; next: number }
  | { is: 'refused'; why: Complaint }
export type Ask = <Value>(request: SaidRequest) => Promise<Answer<Value>>

export type Opening = {
  board: string
  slip: string
  /** How many this browser knows it has written; null when it does not know. */
  known: number | null
  /** What was found earlier: asked for again before anything else, the one numbered `first` before the others. */
  before?: Opened | null
  first?: number
  /** Told whenever there is more to show. */
  show: (opened: Opened) => void
  /** Ends the search. */
  signal: AbortSignal
}

/** Between two requests of one slip, in ms: so that they don't stand together at the server like beads on a string. */
export const BETWEEN_OWN = { least: 100, most: 600 }

/**
 * So many numbers in a row without anything said: then there is nothing more. Words that were put away or lost before they were stored leave
 * gaps, and so do those that a board brought back from a file or a backup has not.
 */
export const GAP = 64
/** When all has been looked for already: what may have been said since then. */
const SINCE = 3

/**
 * Looks for everything that a slip opens on a board, one request at a time, with random pauses between, and tells of each thing as it is
 * found. A server that asks to wait is waited for, and the same is asked again.
 */
export async function openSlip(
  { board, slip, known, before = null, first, show, signal }: Opening,
  send: Ask = askSaid,
  clock: Clock = browserClock,
): Promise<void> {
  const seed = readSlip(slip)
  if (!seed) return show({ is: 'refused', why: { id: 'wrong-slip' } })
  const earlier = before?.is === 'open' ? before : null
  const found = new Map(earlier?.own.map((one) => [one.n, one]))
  const refresh = [...found.keys()].toSorted((a, b) => Number(b === first) - Number(a === first) || a - b)
  let choices = earlier?.choices ?? null
  let choicesAsked = false
  let next = known === null ? (earlier?.next ?? 0) : 0

  const gap = earlier?.search.is === 'over' ? SINCE : GAP
  const on = (): Search => ({ is: 'on', far: known === null && gap === GAP && next >= SINCE })

  function tell(search: Search) {
    if (signal.aborted) return
    const own = [...found.values()].toSorted((a, b) => a.n - b.n)
    show({ is: 'open', own, choices, search, next })
  }
  const ask = singly(send, clock, signal, () => tell({ is: 'slowed' }))

  /** Why it goes no further, or null. */
  const lookFor = async (n: number): Promise<Complaint | null> => {
    const key = found.get(n)?.key ?? deriveAuthorKey(seed, board, n)
    const asOwn = { board, contribution: key.id, secret: key.secret }
    const answer = await ask<AuthorView>({ op: 'status', ...asOwn })
    if (signal.aborted) return null
    if (answer.is !== 'done') {
      if (answer.refusal.id !== 'wrong-secret') return answer.refusal
      found.delete(n)
      return null
    }
    found.set(n, { n, key, view: answer.value })
    if (!choicesAsked && answer.value.state !== 'withdrawn') {
      const told = await ask<Choices>({ op: 'choices', ...asOwn })
      if (told.is === 'not-through') return told.refusal
      if (told.is === 'done') choices = told.value
      choicesAsked = told.is === 'done'
    }
    tell(on())
    return null
  }

  const end = () => known ?? Math.max(-1, ...found.keys()) + 1 + gap
  async function lookForAll(): Promise<Complaint | null> {
    for (const n of refresh) {
      const why = await lookFor(n)
      if (why || signal.aborted) return why
    }
    for (; next < end(); next += 1) {
      if (refresh.includes(next)) continue
      if (next === SINCE) tell(on())
      const why = await lookFor(next)
      if (why || signal.aborted) return why
    }
    return null
  }

  tell(on())
  const why = await lookForAll()
  if (signal.aborted) return
  if (found.size === 0 && (why || known === null)) return show({ is: 'refused', why: why ?? { id: 'wrong-slip' } })
  if (why) return tell({ is: 'stopped', why })
  next = Math.max(-1, ...found.keys()) + 1
  tell({ is: 'over' })
}

/** Each request but the first waits for a random while; one that came too fast is sent again when the server has said. */
function singly(send: Ask, clock: Clock, signal: AbortSignal, slowed: () => void): Ask {
  let begun = false
  const wait = (ms: number) =>
    new Promise<void>((done) => {
      const timer = clock.setTimer(done, ms)
      const stop = () => {
        clock.clearTimer(timer)
        done()
      }
      if (signal.aborted) stop()
      signal.addEventListener('abort', stop, { once: true })
    })
  return async (request) => {
    if (begun) await wait(between(clock, BETWEEN_OWN))
    begun = true
    for (;;) {
      if (signal.aborted) return { is: 'not-through', refusal: { id: 'no-connection' } }
      const answer = await send<never>(request)
      if (answer.is !== 'not-through' || answer.refusal.id !== 'too-fast') return answer
      slowed()
      await wait(answer.refusal.seconds * 1_000 + between(clock, BETWEEN_OWN))
    }
  }
}

/** New words for one's own contribution. */
export const changeOwn = (board: string, key: AuthorKey, spoken: Spoken): Promise<Answer> =>
  askSaid({ op: 'edit', board, contribution: key.id, secret: key.secret, spoken })

/** Take one's own contribution back: immediate and final. */
export const withdrawOwn = (board: string, key: AuthorKey): Promise<Answer> =>
  askSaid({ op: 'withdraw', board, contribution: key.id, secret: key.secret })
