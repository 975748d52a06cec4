import type { Refusal } from '@firsthand/model'

/** Why a browser itself sends nothing without a name: its group's keys are not everybody's, or it has no permit to send. */
type NoPermit = { id: 'keys-differ' } | { id: 'permits-elsewhere' } | { id: 'permits-used-up' }

/** What came of a request: done, refused for good with the reason, or not through (yet): then it may be tried again. */
export type Answer<Value = unknown> =
  | { is: 'done'; value: Value }
  | { is: 'refused'; refusal: Complaint }
  | { is: 'not-through'; refusal: Refusal | { id: 'no-connection' } }

/** What a screen can say no with: the server's refusals, and the pages' own. */
export type Complaint = Refusal | NoPermit | { id: 'no-connection' } | { id: 'wrong-slip' } | { id: 'unknown' }

/** Refusals that pass by themselves: the same request may go through later. */
const PASSING = new Set<string>(['too-fast', 'not-saved', 'stopping'])

/** Signs of a body that surely are no more than 64 KB, three bytes each. */
const MOST_KEPT_ALIVE = 20_000

/** Send JSON and read the answer. `credentials` says whether the person's cookie may travel. Never throws. */
export async function post<Value>(
  address: string,
  body: unknown,
  credentials: 'same-origin' | 'omit',
  fetcher: typeof fetch = fetch,
): Promise<Answer<Value>> {
  const text = JSON.stringify(body)
  return ask<Value>(
    address,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
      credentials,
      cache: 'no-store',
      // A page that is being left still gets its last words out. Browsers refuse more than 64 KB of these: a large plan goes without.
      keepalive: text.length < MOST_KEPT_ALIVE,
    },
    fetcher,
  )
}

/** The same for any request. */
export async function ask<Value>(
  address: string,
  init: RequestInit = {},
  fetcher: typeof fetch = fetch,
): Promise<Answer<Value>> {
  let response: Response
  try {
    response = await fetcher(address, init)
  } catch {
    return { is: 'not-through', refusal: { id: 'no-connection' } }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return { is: 'done', value: body as Value }
  const refusal = refusalIn(body)
  if (!refusal) return { is: 'not-through', refusal: { id: 'no-connection' } }
  return PASSING.has(refusal.id) ? { is: 'not-through', refusal } : { is: 'refused', refusal }
}

function refusalIn(body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body
  return typeof error === 'object' && error !== null && 'id' in error && typeof error.id === 'string'
    ? (error as Refusal)
    : null
}
