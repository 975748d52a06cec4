import { type Refusal, refusalStatus, refuse } from '@firsthand/model'

/** A refusal on its way to the edge, where it becomes the answer. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.id)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The answer that says no: `{error: {id, …details}}` with the status that goes with it. */
export function refusalResponse(refusal: Refusal): Response {
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (refusal.id === 'too-fast') headers['retry-after'] = String(refusal.seconds)
  return Response.json({ error: refusal }, { status: refusalStatus[refusal.id], headers })
}

/** Throws `too-fast` when an allowance is used up. */
export function allowed(seconds: number | null): void {
  if (seconds !== null) throw new Refused(refuse('too-fast', { seconds }))
}
