import { type PermitPurpose, type PermitTerms, permitBatches } from '@firsthand/model'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import type { Answer } from './ask.ts'

export type Permit = { message: string; signature: string }

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The permits of one batch, as a browser gets them. `send` asks the server. */
export async function takePermits(
  terms: PermitTerms,
  batch: number,
  send: (request: { key: string; batch: number; blinded: string[] }) => Promise<Answer>,
): Promise<{ purpose: PermitPurpose; permits: Permit[] }> {
  const { purpose, count } = permitBatches[batch] ?? { purpose: 'contribute', count: 0 }
  const n = terms[purpose]
  const asked = Array.from({ length: count }, () => {
    const message = preparePermit()
    return { message, ...blind(n, message) }
  })
  const answer = await send({ key: terms.key, batch, blinded: asked.map(({ blinded }) => text(blinded)) })
  if (answer.status !== 200) throw new Error(`no permits: ${JSON.stringify(answer.body)}`)
  const permits = asked.map(({ message, inverse }, at) => {
    const signed = Buffer.from(answer.body.signatures[at], 'base64url')
    return { message: text(message), signature: text(finalise(n, message, signed, inverse)) }
  })
  return { purpose, permits }
}
