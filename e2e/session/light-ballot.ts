import type { Ballot, Dots } from '@firsthand/model'
import { blind, finalise, preparePermit } from '@firsthand/permits/holder'
import type { Permit } from './light-permits.ts'
import type { LightPerson } from './light-person.ts'
import { refusalIn, request } from './request.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** Somebody's one paper for a ballot, as their browser gets it: blinded, signed, and made into a permit. */
export async function takePaper(
  person: LightPerson,
  ballot: Pick<Ballot, 'id' | 'keys'>,
  voice: string,
): Promise<Permit> {
  const n = ballot.keys[voice]
  if (n === undefined) throw new Error(`${voice} does not vote`)
  const message = preparePermit()
  const { blinded, inverse } = blind(n, message)
  const answer = await request(person.own('paper'), {
    method: 'POST',
    headers: { cookie: person.cookie, origin: person.address },
    body: { ballot: ballot.id, blinded: text(blinded) },
  })
  if (refusalIn(answer)) throw new Error(`no paper: ${answer.status} ${answer.text}`)
  const signed = Buffer.from(answer.json.signatures[0], 'base64url')
  return { message: text(message), signature: text(finalise(n, message, signed, inverse)) }
}

/** Gives a paper in, without the person's session; given in again with other dots, it is changed. */
export async function giveVote(
  person: LightPerson,
  { ballot, voice, permit, dots }: { ballot: string; voice: string; permit: Permit; dots: Dots },
): Promise<void> {
  const answer = await person.said({ op: 'vote', board: person.board, voice, ballot, permit, dots })
  if (refusalIn(answer)) throw new Error(`no vote: ${answer.status} ${answer.text}`)
}
