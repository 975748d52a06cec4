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
import { between, browserClock, type Clock, pause } from '../live/clock.ts'

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
}
export type Own = { key: AuthorKey; view: AuthorView }
export type Opened = { is: 'open'; own: Own[]; choices: Choices | null } | { is: 'refused'; why: Complaint }
type Ask = <Value>(request: SaidRequest) => Promise<Answer<Value>>

/** Between two requests of one slip, in ms: so that they don't stand together at the server like beads on a string. */
export const BETWEEN_OWN = { least: 100, most: 600 }

/** So many numbers in a row without anything said: then there is nothing more. */
const GAP = 2

/**
 * Everything that a slip opens on a board, one request at a time, with random pauses between. `known`: how many this browser knows it has written
 * (all of them are asked for); without it, until nothing more is found.
 */
export async function openSlip(
  board: string,
  slip: string,
  known: number | null = null,
  send: Ask = askSaid,
  clock: Clock = browserClock,
): Promise<Opened> {
  const seed = readSlip(slip)
  if (!seed) return { is: 'refused', why: { id: 'wrong-slip' } }
  const ask = singly(send, clock)
  const own: Own[] = []
  for (let n = 0, gap = 0; known === null ? gap < GAP : n < known; n += 1) {
    const key = deriveAuthorKey(seed, board, n)
    const answer = await ask<AuthorView>({ op: 'status', board, contribution: key.id, secret: key.secret })
    if (answer.is === 'done') {
      own.push({ key, view: answer.value })
      gap = 0
    } else if (answer.refusal.id === 'wrong-secret') gap += 1
    else return { is: 'refused', why: answer.refusal }
  }
  if (own.length === 0 && known === null) return { is: 'refused', why: { id: 'wrong-slip' } }
  const living = own.find(({ view }) => view.state !== 'withdrawn')
  if (!living) return { is: 'open', own, choices: null }
  const { id: contribution, secret } = living.key
  const choices = await ask<Choices>({ op: 'choices', board, contribution, secret })
  return choices.is === 'done' ? { is: 'open', own, choices: choices.value } : { is: 'refused', why: choices.refusal }
}

/** Each request but the first waits for a random while. */
function singly(send: Ask, clock: Clock): Ask {
  let first = true
  return async (request) => {
    if (!first) await pause(clock, between(clock, BETWEEN_OWN))
    first = false
    return send(request)
  }
}

/** New words for one's own contribution. */
export const changeOwn = (board: string, key: AuthorKey, spoken: Spoken): Promise<Answer> =>
  askSaid({ op: 'edit', board, contribution: key.id, secret: key.secret, spoken })

/** Take one's own contribution back: immediate and final. */
export const withdrawOwn = (board: string, key: AuthorKey): Promise<Answer> =>
  askSaid({ op: 'withdraw', board, contribution: key.id, secret: key.secret })
