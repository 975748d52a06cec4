import { isDeepStrictEqual } from 'node:util'
import { type Board, paperOf, refuse, type SaidRequest } from '@firsthand/model'
import { verifyPermit } from '@firsthand/permits/issuer'
import type { OpenBoard } from '../board/open-board.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Rates } from '../rate/rates.ts'
import { decided } from './decided.ts'

export type Voting = Extract<SaidRequest, { op: 'vote' }>

/** Takes a paper for a ballot: for a permit of that ballot and group, of which everybody has one. Given in again it is changed (SPEC V2). */
export async function vote(open: OpenBoard, request: Voting, rates: Rates): Promise<void> {
  const { voice, ballot, permit, dots } = request
  const taken = await open.take((board) => {
    if (!isGood(board, request)) {
      allowed(rates.wrong.take(open.id))
      return { ok: false, refusal: refuse('permit-invalid') }
    }
    const paper = paperOf(permit.message)
    const turn = decided(board, { is: 'someone', voice }, { do: 'ballot.vote', ballot, paper, dots })
    const before = board.votes.get(paper)?.dots
    if (turn.ok && before && isDeepStrictEqual(before, dots)) return { ok: true, changes: [], value: null }
    if (turn.ok) allowed(rates.papers.take(`${open.id}/${paper}`))
    return turn
  })
  if (!taken.ok) throw new Refused(taken.refusal)
}

function isGood({ ballots }: Board, { voice, ballot, permit }: Voting): boolean {
  const keys = ballots.get(ballot)?.keys ?? {}
  const n = Object.hasOwn(keys, voice) ? keys[voice] : undefined
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return n !== undefined && verifyPermit(n, bytes(permit.message), bytes(permit.signature))
}
