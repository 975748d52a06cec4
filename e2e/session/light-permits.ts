import { type PermitTerms, permitBatches, type SaidRequest } from '@firsthand/model'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import type { LightPerson } from './light-person.ts'
import { request } from './request.ts'

export type Permit = Extract<SaidRequest, { op: 'add' }>['permit']
/** A permit with what names its key, as a request carries them. */
export type Right = { voice: string; key: string; permit: Permit }

type Blinded = { message: Uint8Array; blinded: Uint8Array; inverse: Uint8Array }

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** Blinded values for one batch: to be sent again as they are when the answer was lost. */
export function blindBatch(terms: PermitTerms, batch: number): Blinded[] {
  const { purpose, count } = permitBatches[batch] ?? { purpose: 'contribute', count: 0 }
  return Array.from({ length: count }, () => {
    const message = preparePermit()
    return { message, ...blind(terms[purpose], message) }
  })
}

/** The permits of one batch, asked for with the person's cookie, as a browser does. */
export async function takeBatch(
  person: LightPerson,
  terms: PermitTerms,
  batch: number,
  asked: Blinded[] = blindBatch(terms, batch),
): Promise<Permit[]> {
  const answer = await request(person.own('permits'), {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.address },
    body: { key: terms.key, batch, blinded: asked.map(({ blinded }) => text(blinded)) },
  })
  if (answer.status !== 200) throw new Error(`no permits: ${answer.status} ${answer.text}`)
  const n = terms[permitBatches[batch]?.purpose ?? 'contribute']
  return asked.map(({ message, inverse }, at) => {
    const signed = Buffer.from(answer.json.signatures[at], 'base64url')
    return { message: text(message), signature: text(finalise(n, message, signed, inverse)) }
  })
}

/** Somebody's rights to speak without a name: one batch after the other, when the one before is used up. */
export class LightPermits {
  readonly #person: LightPerson
  #rights: Right[] = []
  #batch = 0
  #asked: { key: string; blinded: Blinded[] } | null = null

  constructor(person: LightPerson) {
    this.#person = person
  }

  /** Rejects with `no permits left` when all are used. A lost answer is asked for again the next time. */
  async next(): Promise<Right> {
    const right = this.#rights.shift()
    if (right) return right
    if (permitBatches[this.#batch]?.purpose !== 'contribute') throw new Error('no permits left')
    const { json } = await request(this.#person.own('board'), { headers: { cookie: this.#person.cookie } })
    const terms: PermitTerms | null = json?.you?.permits ?? null
    if (!terms) throw new Error('nobody who may speak without a name')
    if (this.#asked?.key !== terms.key) this.#asked = { key: terms.key, blinded: blindBatch(terms, this.#batch) }
    const permits = await takeBatch(this.#person, terms, this.#batch, this.#asked.blinded)
    this.#asked = null
    this.#batch += 1
    this.#rights = permits.map((permit) => ({ voice: terms.voice, key: terms.key, permit }))
    return this.next()
  }
}
