import { padSaid, saidBytes } from '@firsthand/model'
import type { MiddlewareHandler } from 'hono'

/** Every answer on the path without names has a length that says nothing, a refusal by whatever stands before it too (SPEC N12). */
export function padAnswers(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { status, headers } = c.res
    c.res = new Response(padSaid(await c.res.text(), saidBytes.answer), { status, headers })
  }
}
