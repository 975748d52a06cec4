import { actorOf, audienceOf, languages, mayAsk, project, refuse } from '@firsthand/model'
import { heldAbout } from '@firsthand/report'
import type { Hono } from 'hono'
import { z } from 'zod'
import { bodyLimits, readBody, refusalOf } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { dropCookie } from '../session/cookie.ts'
import { whoAsks } from '../session/who-asks.ts'

/** POST …/delete — the board's title, so that nobody deletes another board than the one they mean. */
export const deleteBoardSchema = z.strictObject({ title: z.string().trim().max(200) })
/** `language` is that of the explanations. */
export const heldQuerySchema = z.object({ language: z.enum(languages).optional() })

/** The end of a board, and what it keeps about somebody for as long as it lives. */
export function lifeRoutes(app: Hono, { board: find, boards, rates, settings, log }: Parts): void {
  app.post('/api/boards/:board/as/:person/delete', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.commands.take(session))
    const denied = mayAsk(actorOf(person), { ask: 'delete' })
    if (denied) throw new Refused(denied)
    const { title } = await readBody(c, deleteBoardSchema, bodyLimits.request)
    if (title !== open.board.board.title) throw new Refused(refuse('malformed', { where: 'title' }))
    await boards.forget(open.id)
    log.info('a board was deleted by its facilitator')
    const secure = settings.publicUrl?.startsWith('https:') === true
    c.header('set-cookie', dropCookie({ board: open.id, person: person.id, secure }))
    return c.json({ ok: true })
  })

  app.get('/api/boards/:board/as/:person/held/:about', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.readings.take(session))
    const query = heldQuerySchema.safeParse(c.req.query())
    if (!query.success) throw new Refused(refusalOf(query.error))
    const { board } = open
    const actor = actorOf(person)
    const about = c.req.param('about')
    const denied = mayAsk(actor, { ask: 'held', about })
    if (denied) throw new Refused(denied)
    const found = board.people.get(about)
    if (!found) throw new Refused(refuse('unknown-thing', { thing: 'person' }))
    const audience = audienceOf(actor)
    const held = heldAbout(board, found, {
      asks: about === person.id ? 'self' : 'facilitator',
      views: audience === null ? [] : project(board, audience),
      language: query.data.language ?? board.board.language,
      now: new Date(),
    })
    c.header('content-disposition', 'attachment; filename="firsthand-kept-about-me.json"')
    c.header('cache-control', 'no-store')
    return c.json(held)
  })
}
