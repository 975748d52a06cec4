import {
  askInvitationSchema,
  type Board,
  decideJoin,
  decideRecovery,
  findLink,
  invitation,
  joinSchema,
  makeBoard,
  makeBoardSchema,
  newId,
  newRecoveryCode,
  type Refusal,
  recoverSchema,
} from '@firsthand/model'
import type { Hono } from 'hono'
import { freshSecret } from '../board/moment.ts'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { keysAhead } from '../permit/ahead.ts'
import { setCookie } from '../session/cookie.ts'
import { checkCreation } from './check-creation.ts'

/** Making a board, looking at an invitation, joining, and replacing a lost facilitator's link. */
export function joiningRoutes(app: Hono, { boards, rates, settings, keys, board: find }: Parts): void {
  const secure = settings.publicUrl?.startsWith('https:') === true
  const keep = Math.min(400, settings.retentionDays) * 24 * 3600

  app.post('/api/boards', async (c) => {
    const { creationSecret, ...request } = await readBody(c, makeBoardSchema, bodyLimits.board)
    checkCreation({ settings, rates }, creationSecret)
    const token = freshSecret()
    const fresh = await keysAhead(keys, request.voices.length)
    const random = { id: newId, secret: freshSecret, recoveryCode: newRecoveryCode, keys: fresh }
    const decision = makeBoard(request, token, random, new Date())
    if (!decision.ok) throw new Refused(decision.refusal)
    const { board, changes, made } = decision
    await boards.make(board, changes)
    c.header('set-cookie', setCookie({ board: made.board, person: made.person, secure }, token, keep))
    return c.json(made, 201)
  })

  app.post('/api/boards/:board/invitation', async (c) => {
    const { secret } = await readBody(c, askInvitationSchema, bodyLimits.request)
    const { board } = await find(c.req.param('board'))
    const found = findLink(board, secret, new Date())
    if ('refusal' in found) throw guessed(board, found.refusal)
    return c.json(invitation(board, found.link))
  })

  app.post('/api/boards/:board/join', async (c) => {
    const { shared, ...request } = await readBody(c, joinSchema, bodyLimits.request)
    const open = await find(c.req.param('board'))
    const token = freshSecret()
    const taken = await open.take((board) => {
      const now = new Date()
      const found = findLink(board, request.secret, now)
      if ('refusal' in found) throw guessed(board, found.refusal)
      allowed(rates.joins.take(`${open.id}/${found.link.id}`))
      const decision = decideJoin(board, request, token, now)
      return decision.ok ? { ...decision, value: decision.person } : decision
    })
    if (!taken.ok) throw new Refused(taken.refusal)
    const { id: person, standing } = taken.value
    c.header('set-cookie', setCookie({ board: open.id, person, secure }, token, shared ? null : keep))
    return c.json({ person, at: standing.at === 'door' ? 'door' : 'room' })
  })

  app.post('/api/boards/:board/recover', async (c) => {
    const request = await readBody(c, recoverSchema, bodyLimits.request)
    const open = await find(c.req.param('board'))
    const taken = await open.take((board) => {
      const decision = decideRecovery(board, request, newId(), new Date())
      return decision.ok ? { ...decision, value: null } : decision
    })
    if (!taken.ok) throw guessed(open.board, taken.refusal)
    return c.json({ ok: true })
  })

  /** Every wrong guess gets one and the same answer, until the board's allowance for guesses is used up. */
  function guessed(board: Board, refusal: Refusal): Refused {
    if (refusal.id === 'unknown-link' || refusal.id === 'wrong-recovery-code') {
      allowed(rates.wrong.take(board.board.id))
    }
    return new Refused(refusal)
  }
}
