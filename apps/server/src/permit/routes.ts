import {
  actorOf,
  askPaperSchema,
  askPermitsSchema,
  decideIssue,
  decidePaper,
  paperedBy,
  permitBatches,
  permitsOf,
  type permitsSchema,
  refuse,
} from '@firsthand/model'
import type { Hono } from 'hono'
import type { z } from 'zod'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { whoAsks } from '../session/who-asks.ts'
import { Signer } from './signer.ts'

const unsigned = { ok: false as const, refusal: refuse('malformed', { where: 'blinded' }) }

/** Blinded values are less than the modulus. Looked at before anything is given, so that a mistake costs nobody their permits. */
const canBeSigned = (n: string, blinded: readonly string[]): boolean =>
  blinded.every((value) => Buffer.from(n, 'base64url').compare(Buffer.from(value, 'base64url')) > 0)

/** Where people in the room are given their permits, which they will use without saying who they are (SPEC N15). */
export function permitRoutes(app: Hono, { board: find, rates }: Parts): void {
  const signer = new Signer()
  app.post('/api/boards/:board/as/:person/permits', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.commands.take(session))
    const request = await readBody(c, askPermitsSchema, bodyLimits.request)
    const taken = await open.take((board) => {
      const now = signIn(board, person.id, readCookie(c.req.header('cookie')))
      if (!now.ok) return now
      const decision = decideIssue(board, now.person, request)
      if (!decision.ok) return decision
      const n = permitsOf(board, now.person)?.[permitBatches[request.batch]?.purpose ?? 'contribute'] ?? ''
      return canBeSigned(n, request.blinded) ? { ...decision, value: decision.pkcs8 } : unsigned
    })
    if (!taken.ok) throw new Refused(taken.refusal)
    c.header('cache-control', 'no-store')
    return c.json(await signed(taken.value, request.blinded))
  })

  app.post('/api/boards/:board/as/:person/paper', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.commands.take(session))
    const { ballot, blinded } = await readBody(c, askPaperSchema, bodyLimits.request)
    const taken = await open.take((board) => {
      const now = signIn(board, person.id, readCookie(c.req.header('cookie')))
      if (!now.ok) return now
      const decision = decidePaper(board, now.person, ballot, blinded)
      if (!decision.ok) return decision
      const actor = actorOf(now.person)
      const n = actor.is === 'participant' ? (paperedBy(board, ballot)?.keys[actor.voice] ?? '') : ''
      return canBeSigned(n, [blinded]) ? { ...decision, value: decision.pkcs8 } : unsigned
    })
    if (!taken.ok) throw new Refused(taken.refusal)
    c.header('cache-control', 'no-store')
    return c.json(await signed(taken.value, [blinded]))
  })

  async function signed(pkcs8: string, blinded: string[]): Promise<z.infer<typeof permitsSchema>> {
    const values = blinded.map((value) => Buffer.from(value, 'base64url'))
    const signatures = await signer.sign(pkcs8, values).catch((error: Error) => {
      throw error.message === 'blinded-invalid' ? new Refused(refuse('malformed', { where: 'blinded' })) : error
    })
    return { signatures: signatures.map((bytes) => Buffer.from(bytes).toString('base64url')) }
  }
}
