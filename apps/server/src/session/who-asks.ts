import type { Context } from 'hono'
import type { OpenBoard } from '../board/open-board.ts'
import { Refused } from '../edge/refused.ts'
import { readCookie } from './cookie.ts'
import { type SignedIn, signIn } from './sign-in.ts'

/** The person that a request under `/as/:person` comes from. Throws the refusal when it doesn't. */
export function whoAsks(c: Context, open: OpenBoard): Extract<SignedIn, { ok: true }> {
  const signedIn = signIn(open.board, c.req.param('person') ?? '', readCookie(c.req.header('cookie')))
  if (!signedIn.ok) throw new Refused(signedIn.refusal)
  return signedIn
}
