import {
  askFollowUpSchema,
  type Board,
  decide,
  type FollowLink,
  findFollowLink,
  followUpOf,
  hashSecret,
  refuse,
  tellFollowUpSchema,
} from '@firsthand/model'
import type { Hono } from 'hono'
import { moment } from '../board/moment.ts'
import { forgetDate } from '../board/retention.ts'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'

/**
 * What became of what was said, for whoever has the link: no session and no cookie, everything that proves something is in the body.
 * It is made anew for each who asks, and kept nowhere (SPEC U2, U3).
 */
export function followUpRoutes(app: Hono, { board: find, rates, settings }: Parts): void {
  app.post('/api/boards/:board/follow-up', async (c) => {
    const { secret } = await readBody(c, askFollowUpSchema, bodyLimits.request)
    const { id, board } = await find(c.req.param('board'))
    const link = opened(board, secret)
    allowed(rates.followUps.take(`${id}/${link.id}`))
    c.header('cache-control', 'no-store')
    return c.json(followUpOf(board, link, forgetDate(board.keys, settings.retentionDays)))
  })

  app.post('/api/boards/:board/follow-up/news', async (c) => {
    const { secret, id, action, progress, text } = await readBody(c, tellFollowUpSchema, bodyLimits.request)
    const open = await find(c.req.param('board'))
    // Looked at in the turn: a link that was switched off a moment ago tells nothing more.
    const link = opened(open.board, secret)
    const taken = await open.take(
      (board) => {
        const now = opened(board, secret)
        if (now.for.is !== 'owner') return { ok: false, refusal: refuse('not-allowed') }
        const actor = { is: 'owner', actions: now.for.actions } as const
        const decision = decide(board, actor, { do: 'action.tell', action, progress, text }, moment())
        if (decision.ok) allowed(rates.ownersNews.take(`${open.id}/${now.id}`))
        return decision.ok ? { ...decision, value: null } : decision
      },
      hashSecret(`follow-up ${link.id}/${id}`),
    )
    if (!taken.ok) throw new Refused(taken.refusal)
    return c.json({ ok: true })
  })

  /** Throws for those who guess, one answer for every wrong secret, until the board's allowance for guesses is used up. */
  function opened(board: Board, secret: string): FollowLink {
    const found = findFollowLink(board, secret)
    if ('link' in found) return found.link
    if (found.refusal.id === 'unknown-link') allowed(rates.wrong.take(board.board.id))
    throw new Refused(found.refusal)
  }
}
