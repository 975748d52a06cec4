import {
  type Actor,
  authorView,
  type Board,
  type Command,
  type Contribution,
  decide,
  hashSecret,
  refuse,
  type SaidRequest,
  saidRequestSchema,
} from '@firsthand/model'
import type { Hono } from 'hono'
import { moment } from '../board/moment.ts'
import type { OpenBoard, Turn } from '../board/open-board.ts'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { sameSecret } from '../session/same-secret.ts'

type Add = Extract<SaidRequest, { op: 'add' }>
type Own = Exclude<SaidRequest, Add>

/** Longest that taking back waits for the store's free pages to be clean before it answers, in ms; it is done in any case. */
const purgePatience = 5000

/**
 * The one path for what is said without a name, and for what an author does with their slip. It takes no cookie, so that no
 * request with words can be tied to a session (SPEC N12); everything that proves something is in the body.
 */
export function saidRoutes(app: Hono, { board: find, rates }: Parts): void {
  app.post('/api/said', async (c) => {
    if (c.req.header('cookie') !== undefined) throw new Refused(refuse('cookie-not-wanted'))
    const request = await readBody(c, saidRequestSchema, bodyLimits.request)
    const open = await find(request.board)
    c.header('cache-control', 'no-store')
    return c.json(request.op === 'add' ? await add(open, request) : await own(open, request))
  })

  async function add(open: OpenBoard, { voice, right, contribution, secretHash, spoken }: Add) {
    const taken = await open.take((board) => {
      if (isStored(board, contribution, secretHash, voice)) return { ok: true, changes: [], value: null }
      const expected = Object.hasOwn(board.keys.rights, voice) ? board.keys.rights[voice] : undefined
      if (expected === undefined || !sameSecret(right, expected)) {
        allowed(rates.wrong.take(open.id))
        return { ok: false, refusal: refuse('right-replaced') }
      }
      const turn = decided(
        board,
        { is: 'someone', voice },
        { do: 'contribution.add', contribution, secretHash, spoken },
      )
      // Only what is stored uses the group's allowance up: trying with words that are refused would show how much others left.
      if (turn.ok) allowed(rates.said.take(`${open.id}/${voice}`))
      return turn
    })
    if (!taken.ok) throw new Refused(taken.refusal)
    return { ok: true }
  }

  async function own(open: OpenBoard, request: Own) {
    const found = ofAuthor(open.board, request)
    // Only whoever has the secret uses this up: ids are no secret, and nobody may keep an author from their own words.
    allowed(rates.slips.take(`${open.id}/${request.contribution}`))
    if (request.op === 'status') return authorView(found)
    if (request.op === 'choices') {
      if (!found) throw new Refused(refuse('withdrawn'))
      const { title, language, support, voices, deck } = open.board.board
      return { title, language, support, voices, deck, touchpoints: open.board.journey.touchpoints }
    }
    const taken = await open.take((board) => {
      const now = ofAuthor(board, request)
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

  /** The contribution that a slip's secret opens; null when it was taken back. */
  function ofAuthor(board: Board, { contribution, secret }: Own): Contribution | null {
    const found = board.contributions.get(contribution)
    if (!found && board.withdrawn.has(contribution)) return null
    if (found && sameSecret(hashSecret(secret), found.secretHash)) return found
    allowed(rates.wrong.take(board.board.id))
    throw new Refused(found ? refuse('not-yours') : refuse('unknown-thing', { thing: 'contribution' }))
  }
}

const done: Turn = { ok: true, changes: [], value: null }

function decided(board: Board, actor: Actor, command: Command): Turn {
  const decision = decide(board, actor, command, moment())
  return decision.ok ? { ...decision, value: null } : decision
}

/** The same words sent again after a lost answer: they are stored, whatever the phase allows by now (SPEC N4). */
function isStored(board: Board, id: string, secretHash: string, voice: string): boolean {
  const found = board.contributions.get(id)
  return found !== undefined && found.voice === voice && sameSecret(found.secretHash, secretHash)
}

async function within(ms: number, act: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([act, new Promise<void>((done) => (timer = setTimeout(done, ms)))])
  clearTimeout(timer)
}
