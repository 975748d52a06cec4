import {
  type Actor,
  authorView,
  type Board,
  type Contribution,
  currentPhase,
  hashSecret,
  readingSecret,
  refuse,
  type SaidRequest,
} from '@firsthand/model'
import type { OpenBoard, Turn } from '../board/open-board.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Rates } from '../rate/rates.ts'
import { sameSecret } from '../session/same-secret.ts'
import type { Add } from './add.ts'
import { decided } from './decided.ts'
import type { Voting } from './vote.ts'

export type Own = Exclude<SaidRequest, Add | Voting>

/** Longest that taking back waits for the store's free pages to be clean before it answers, in ms; it is done in any case. */
const purgePatience = 5000

const done: Turn = { ok: true, changes: [], value: null }

/** What an author does with a contribution's secret: see, change, take back. Without the cookie, so that nobody knows who it is. */
export async function own(open: OpenBoard, request: Own, rates: Rates): Promise<object> {
  const found = ofAuthor(open.board, request, rates)
  // Only whoever has the secret uses this up: ids are no secret, and nobody may keep an author from their own words.
  allowed(rates.slips.take(`${open.id}/${request.contribution}`))
  if (request.op === 'status') return authorView(found)
  if (request.op === 'row' || request.op === 'choices') {
    if (!found) throw new Refused(refuse('withdrawn'))
    if (request.op === 'row') return found
    const { title, language, support, voices, deck } = open.board.board
    const { touchpoints } = open.board.journey
    const closed = currentPhase(open.board).kind === 'closed'
    return { title, language, support, voices, deck, touchpoints, closed, followUp: readingSecret(open.board) }
  }
  const taken = await open.take((board) => {
    const now = ofAuthor(board, request, rates)
    if (!now) return request.op === 'withdraw' ? done : { ok: false, refusal: refuse('withdrawn') }
    const actor: Actor = { is: 'author', contribution: now.id, voice: now.voice }
    const { contribution } = request
    return request.op === 'edit'
      ? decided(board, actor, { do: 'contribution.edit', contribution, spoken: request.spoken })
      : decided(board, actor, { do: 'contribution.withdraw', contribution })
  })
  if (!taken.ok) throw new Refused(taken.refusal)
  if (request.op === 'withdraw') await within(purgePatience, taken.gone)
  return { ok: true }
}

/**
 * The contribution that a secret opens; null when it was taken back. Whoever guesses hears one and the same: that there is such a
 * contribution is not told (SPEC E2).
 */
function ofAuthor(board: Board, { contribution, secret }: Own, rates: Rates): Contribution | null {
  const found = board.contributions.get(contribution) ?? board.withdrawn.get(contribution)
  // What an older version took back has no hash: that it is gone is no secret then.
  const isOpened = found && (found.secretHash === undefined || sameSecret(hashSecret(secret), found.secretHash))
  if (isOpened) return found.kind === 'contribution' ? found : null
  // Of each contribution by itself, known or not: nobody's guesses hold up who asks for another.
  allowed(rates.guesses.take(`${board.board.id}/${contribution}`))
  throw new Refused(refuse('wrong-secret'))
}

async function within(ms: number, act: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([act, new Promise<void>((done) => (timer = setTimeout(done, ms)))])
  clearTimeout(timer)
}
