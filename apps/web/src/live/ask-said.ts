import { padSaid, type SaidRequest } from '@firsthand/model'
import { type Answer, ask } from './answer.ts'

/** Browsers refuse more than 64 KB that outlives its page. */
const MOST_KEPT_ALIVE = 60_000

/**
 * The one way to the one path where nobody is known (SPEC N12): without the cookie, and with a length that says nothing about the words.
 * Never throws.
 */
export function askSaid<Value>(request: SaidRequest, fetcher: typeof fetch = fetch): Promise<Answer<Value>> {
  const body = new TextEncoder().encode(padSaid(JSON.stringify(request)))
  return ask<Value>(
    '/api/said',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      cache: 'no-store',
      keepalive: body.length < MOST_KEPT_ALIVE,
    },
    fetcher,
  )
}
