import type { Agenda } from './agenda.ts'
import type { Random } from './random.ts'

/** How one person's network is just now, both ways apart. */
export interface Weather {
  /** Whether anything gets through: to the server, and to the client. */
  up: boolean
  down: boolean
  /** Bytes that it takes per ms. */
  rate: number
  /** The longest that something is under way, in ms. */
  delay: number
}

/** One way of a connection: what goes in comes out whole and in order, as network, weather and reader allow. */
export interface Pipe<Load> {
  /** Bytes that the network has not taken yet. */
  readonly backlog: number
  /** `taken` is called when the network has all of it. */
  put(load: Load, bytes: number, taken?: () => void): void
  /** The weather, or what `mayArrive` looks at, has changed. */
  look(): void
  /** Nothing more comes out. */
  end(): void
}

export function createPipe<Load>(
  agenda: Agenda,
  random: Random,
  weather: Weather,
  way: 'up' | 'down',
  { mayArrive, arrive }: { mayArrive(): boolean; arrive(load: Load): void },
): Pipe<Load> {
  const waiting: { load: Load; bytes: number; taken: () => void }[] = []
  const underWay: { load: Load; at: number }[] = []
  /** Sent, and not confirmed from the other side: that takes the other way. */
  let unconfirmed: { bytes: number; taken: () => void }[] = []
  let backlog = 0
  let last = 0
  let sending = false
  let ended = false

  const transfer = () => {
    const first = waiting[0]
    if (first === undefined || sending || ended || !weather[way]) return
    sending = true
    agenda.after(first.bytes / weather.rate, () => {
      sending = false
      if (ended) return
      if (!weather[way]) return
      waiting.shift()
      unconfirmed.push(first)
      last = Math.max(last, agenda.now() + random.below(weather.delay + 1))
      underWay.push({ load: first.load, at: last })
      agenda.after(last - agenda.now(), deliver)
      confirm()
      transfer()
    })
  }
  const confirm = () => {
    if (ended || !weather.up || !weather.down) return
    const confirmed = unconfirmed
    unconfirmed = []
    for (const { bytes, taken } of confirmed) {
      backlog -= bytes
      taken()
    }
  }
  const deliver = () => {
    while (
      !ended &&
      underWay.length > 0 &&
      (underWay[0] as { at: number }).at <= agenda.now() &&
      weather[way] &&
      mayArrive()
    )
      arrive((underWay.shift() as { load: Load }).load)
  }

  return {
    get backlog() {
      return backlog
    },
    put(load, bytes, taken = () => {}) {
      if (ended) return
      backlog += bytes
      waiting.push({ load, bytes, taken })
      transfer()
    },
    look() {
      confirm()
      transfer()
      if (underWay.length > 0) agenda.after(0, deliver)
    },
    end() {
      ended = true
      backlog = 0
    },
  }
}
