import { refuse, saidBytes, saidRequestSchema } from '@firsthand/model'
import type { Hono } from 'hono'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { add } from './add.ts'
import { own } from './own.ts'
import { vote } from './vote.ts'

/**
 * The one path for what is said without a name, and for what an author does with their slip. It takes no cookie, so that no
 * request with words can be tied to a session; everything that proves something is in the body. Requests and answers are
 * padded: their length tells nothing of what is in them (SPEC N12).
 */
export function saidRoutes(app: Hono, { board: find, boards, rates }: Parts): void {
  app.post('/api/said', async (c) => {
    c.header('cache-control', 'no-store')
    if (c.req.header('cookie') !== undefined) throw new Refused(refuse('cookie-not-wanted'))
    const request = await readBody(c, saidRequestSchema, bodyLimits.request, saidBytes.request)
    const open = await find(request.board)
    const isPaper = request.op === 'vote' || request.op === 'reflect'
    if (request.op !== 'add' && !isPaper) return c.json(await own(open, request, rates))
    await (request.op === 'add' ? add(open, request, rates) : vote(open, request, rates))
    boards.purger.askSoon(request.board)
    return c.json({ ok: true })
  })
}
