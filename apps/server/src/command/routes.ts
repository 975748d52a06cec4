import { actorOf, type Board, type Command, commandRequestSchema, decide, hashSecret, refuse } from '@firsthand/model'
import type { Hono } from 'hono'
import { z } from 'zod'
import { audienceFor } from '../audience/audience-for.ts'
import { youOf } from '../audience/you-of.ts'
import { moment } from '../board/moment.ts'
import { bodyLimits, readBody, refusalOf } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { keysAhead } from '../permit/ahead.ts'
import { dropCookie, readCookie } from '../session/cookie.ts'
import { signIn } from '../session/sign-in.ts'
import { whoAsks } from '../session/who-asks.ts'
import { standingPage } from '../writing/standing-page.ts'

/** Facilitators may ask for the room's picture: what is safe on a wall. */
export const boardQuerySchema = z.object({ audience: z.literal('room').optional() })

/** What brings out all that waits, once per phase, and what gives one more phase in which to do so. */
const lastWords: ReadonlySet<string> = new Set(['phase.last-words', 'phase.reopen'])

/** How many sets of fresh keys a command may ask for. */
function keysFor(command: Command, { board }: Board): number {
  if (command.do === 'person.remove' || command.do === 'link.revoke') return 1
  return command.do === 'ballot.open' || command.do === 'reflection.open' ? board.voices.length : 0
}

/** What a person who is signed in does and reads: commands, and the board as their audience gets it. */
export function commandRoutes(app: Hono, { board: find, boards, room, rates, settings, keys }: Parts): void {
  app.post('/api/boards/:board/as/:person/commands', async (c) => {
    const open = await find(c.req.param('board'))
    const { person, session } = whoAsks(c, open)
    allowed(rates.commands.take(session))
    const { id, command } = await readBody(c, commandRequestSchema, bodyLimits.request)
    const leads = actorOf(person).is === 'facilitator'
    const needed = leads ? keysFor(command, open.board) : 0
    const fresh = await keysAhead(keys, needed)
    // Read before the turn: what is frozen is what the facilitator saw, which the command names, whatever is written meanwhile.
    const accepts = leads && command.do === 'agreement.accept'
    const blocks = accepts ? await standingPage(boards.storage, open.id, 'agreement') : undefined
    const taken = await open.take(
      (board) => {
        // Things may have changed since the request came in: who asks is decided in the turn.
        const now = signIn(board, person.id, readCookie(c.req.header('cookie')))
        if (!now.ok) return now
        const decision = decide(board, actorOf(now.person), command, moment(fresh, blocks))
        if (command.do === 'queue.collect' && actorOf(now.person).is === 'facilitator') {
          allowed(rates.collecting.take(open.id))
        }
        if (lastWords.has(command.do) && decision.ok) allowed(rates.lastWords.take(open.id))
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
    const { person, session } = whoAsks(c, open)
    allowed(rates.readings.take(session))
    const query = boardQuerySchema.safeParse(c.req.query())
    if (!query.success) throw new Refused(refusalOf(query.error))
    const audience = audienceFor(actorOf(person), query.data.audience === 'room')
    if (audience === null) throw new Refused(refuse('not-allowed'))
    const feed = room(open).feed(audience)
    c.header('cache-control', 'no-store')
    return c.json({ you: youOf(open.board, person), cursor: feed.cursor, views: feed.views() })
  })
}
