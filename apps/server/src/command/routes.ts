import { actorOf, commandRequestSchema, decide, hashSecret, refuse } from '@firsthand/model'
import type { Context, Hono } from 'hono'
import { audienceFor } from '../audience/audience-for.ts'
import { youOf } from '../audience/you-of.ts'
import { moment } from '../board/moment.ts'
import type { OpenBoard } from '../board/open-board.ts'
import { bodyLimits, readBody } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { dropCookie, readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'

/** What a person who is signed in does and reads: commands, and the board as their audience gets it. */
export function commandRoutes(app: Hono, { board: find, room, rates, settings }: Parts): void {
  const who = (c: Context, open: OpenBoard) => {
    const signedIn = signIn(open.board, c.req.param('person') ?? '', readCookie(c.req.header('cookie')))
    if (!signedIn.ok) throw new Refused(signedIn.refusal)
    return signedIn
  }

  app.post('/api/boards/:board/as/:person/commands', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = who(c, open)
    allowed(rates.commands.take(session))
    const { id, command } = await readBody(c, commandRequestSchema, bodyLimits.request)
    const taken = await open.take(
      (board) => {
        // Things may have changed since the request came in: who asks is decided in the turn.
        const now = signIn(board, person.id, readCookie(c.req.header('cookie')))
        if (!now.ok) return now
        const decision = decide(board, actorOf(now.person), command, moment())
        return decision.ok ? { ...decision, value: null } : decision
      },
      hashSecret(`${person.id}/${id}`),
    )
    if (!taken.ok) throw new Refused(taken.refusal)
    if (command.do === 'person.leave') {
      const secure = settings.publicUrl?.startsWith('https:') === true
      c.header('set-cookie', dropCookie({ board: open.id, person: person.id, secure }))
    }
    return c.json({ ok: true })
  })

  app.get('/api/boards/:board/as/:person/board', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = who(c, open)
    allowed(rates.readings.take(session))
    const audience = audienceFor(actorOf(person), c.req.query('audience') === 'room')
    if (audience === null) throw new Refused(refuse('not-allowed'))
    const { cursor, put } = room(open).feeds.upTo(open.board, audience).feed.full()
    c.header('cache-control', 'no-store')
    return c.json({ you: youOf(open.board, person), cursor, views: put })
  })
}
