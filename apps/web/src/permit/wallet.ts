import { type PermitTerms, permitBatches, type You } from '@firsthand/model'
import type { Complaint } from '../live/answer.ts'
import { browserClock, type Clock } from '../live/clock.ts'
import { makeNews, type News } from '../live/news.ts'
import type { Held } from '../live/record.ts'
import type { Shelf } from '../live/shelf.ts'
import { checkKeys } from './check-keys.ts'
import { type Collecting, collectPermits } from './collect-permits.ts'
import { linkKeyOf } from './link-key.ts'
import { openMaker, type PermitMaker } from './permit-maker.ts'
import { type Bound, permitStore } from './permit-store.ts'
import { recordedKey } from './recorded-key.ts'

/** How long the session record may take to say the same key as the server, in ms. */
export const PATIENCE = 10_000

type Surroundings = {
  board: string
  shelf: Shelf
  you: News<You | null>
  held: News<Held>
  ask: Collecting['ask']
}
/** What is known of the keys. `checked`: against the link, or only since the first visit. `replaced`: how often, as far as is told. */
export type KeyFacts = { key: string; checked: 'link' | 'first-use'; replaced: number }
export type WalletState = {
  /** The keys that were accepted; null before that. */
  keys: KeyFacts | null
  /** Why nothing can be said without a name from here; null when it can, or soon will. */
  trouble: Complaint | null
}

const batchesToSpeak = permitBatches.flatMap(({ purpose }, batch) => (purpose === 'contribute' ? [batch] : []))

/**
 * A person's permits on a board: gets all of them by itself once the keys have been accepted (SPEC N17), and a whole new set when the
 * group's keys are replaced. Call `end` when the page is left.
 */
export function openWallet(
  { board, shelf, you, held, ask }: Surroundings,
  { maker = openMaker(), clock = browserClock }: { maker?: PermitMaker; clock?: Clock } = {},
) {
  const store = permitStore(shelf)
  const state = makeNews<WalletState>({ keys: null, trouble: null })
  /** By which permits are got now; null before any terms were accepted. */
  let terms: PermitTerms | null = null
  let differs = false
  /** Keys that signed otherwise than they say. */
  let distrusted: string | null = null
  let elsewhere = new Set<number>()
  let recorded: string | null = null
  let grace: unknown = null
  let ended = false

  function look() {
    const told = you.get()?.permits
    if (ended || !told) return
    recorded = recordedKey(held.get(), told.voice)
    const found = checkKeys(board, told, { link: linkKeyOf(shelf), pinned: store.pinned(), recorded })
    if (found === 'unsure') {
      grace ??= clock.setTimer(differ, PATIENCE)
      return
    }
    clock.clearTimer(grace)
    grace = null
    if (found === 'differ' || told.key === distrusted) return differ()
    differs = false
    if (terms?.key !== told.key) accept(told)
    tell()
  }
  function differ() {
    differs = true
    terms = null
    tell()
  }
  function accept(told: PermitTerms) {
    terms = told
    store.pin(told.key)
    store.dropOthers(told.key)
    elsewhere = new Set(told.issued.filter((batch) => store.batch(told.key, batch) === null))
    const here = () => !ended && terms === told
    void collectPermits(told, { store, maker, clock, ask, here, elsewhere, told: tell }).then((came) => {
      maker.rest()
      if (!here() || came === 'ended') return
      distrusted = told.key
      differ()
    })
  }

  function tell() {
    const keys = terms && {
      key: terms.key,
      checked: linkKeyOf(shelf) ? ('link' as const) : ('first-use' as const),
      replaced: terms.steps.length - 1,
    }
    const now = state.get()
    const next = { keys, trouble: trouble() }
    if (JSON.stringify(now) !== JSON.stringify(next)) state.set(next)
  }
  function trouble(): Complaint | null {
    if (differs) return { id: 'keys-differ' }
    if (terms === null || store.hasUnspent(terms.key, 'contribute')) return null
    const { key } = terms
    const had = batchesToSpeak.filter((batch) => store.batch(key, batch) === 'had')
    if (batchesToSpeak.some((batch) => !had.includes(batch) && !elsewhere.has(batch))) return null
    return { id: had.length > 0 ? 'permits-used-up' : 'permits-elsewhere' }
  }

  const stops = [
    you.subscribe(look),
    held.subscribe(() => {
      const voice = you.get()?.permits?.voice
      if (voice !== undefined && recordedKey(held.get(), voice) !== recorded) look()
    }),
  ]
  look()

  return {
    state,
    /**
     * The permit for a contribution: the one that is bound to it already, else an unspent one, which is bound to it now. A complaint when
     * there will be none. Null when some are still coming: nothing may go out at the moment they come, which the server sees.
     */
    permitFor(contribution: string): Bound | Complaint | null {
      if (differs) return { id: 'keys-differ' }
      const bound = store.bound(contribution) ?? (terms && store.bind(contribution, terms.voice, terms.key))
      if (bound) return bound
      const me = you.get()
      if (me && !me.permits) return { id: me.actor.is === 'at-door' ? 'at-door' : 'not-allowed' }
      return trouble()
    },
    /** The permit of this contribution can't be used: the next time it gets another one. */
    another: store.unbind,
    /** The contribution has been taken: its permit is forgotten. */
    spent: (contribution: string) => {
      store.unbind(contribution)
      tell()
    },
    end() {
      ended = true
      for (const stop of stops) stop()
      clock.clearTimer(grace)
      maker.rest()
    },
  }
}
export type Wallet = ReturnType<typeof openWallet>
