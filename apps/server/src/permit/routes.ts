import { askPermitsSchema, decideIssue, type permitsSchema, refuse } from '@firsthand/model'
import { signBlinded } from '@firsthand/permits/issuer'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { whoAsks } from '../session/who-asks.ts'

/** Where people in the room are given their permits, which they will use without saying who they are (SPEC N15). */
export function permitRoutes(app: Hono, { board: find, rates }: Parts): void {
  app.post('/api/boards/:board/as/:person/permits', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.commands.take(session))
    const request = await readBody(c, askPermitsSchema, bodyLimits.request)
    const taken = await open.take((board) => {
      const now = signIn(board, person.id, readCookie(c.req.header('cookie')))
      if (!now.ok) return now
      const decision = decideIssue(board, now.person, request)
      return decision.ok ? { ...decision, value: decision.pkcs8 } : decision
    })
    if (!taken.ok) throw new Refused(taken.refusal)
    c.header('cache-control', 'no-store')
    const signatures = request.blinded.map((blinded) => sign(taken.value, blinded))
    return c.json({ signatures } satisfies z.infer<typeof permitsSchema>)
  })
}

function sign(pkcs8: string, blinded: string): string {
  try {
    return Buffer.from(signBlinded(pkcs8, Buffer.from(blinded, 'base64url'))).toString('base64url')
  } catch (error) {
    if ((error as Error).message !== 'blinded-invalid') throw error
    throw new Refused(refuse('malformed', { where: 'blinded' }))
  }
}
