import { isDeepStrictEqual } from 'node:util'
import { type Board, type CommandOf, type Entity, paperedBy, paperOf, refuse, type SaidRequest } from '@firsthand/model'
import { verifyPermit } from '@firsthand/permits/issuer'
import type { OpenBoard } from '../board/open-board.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Rates } from '../rate/rates.ts'
import { decided } from './decided.ts'

export type Voting = Extract<SaidRequest, { op: 'vote' | 'reflect' }>

/**
 * Takes a paper for a ballot or a reflection: for a permit of that one and of the group, of which everybody has one. Given in again it is
 * changed (SPEC V2, Q2).
 */
export async function vote(open: OpenBoard, request: Voting, rates: Rates): Promise<void> {
  const { voice, permit } = request
  const taken = await open.take((board) => {
    if (!isGood(board, request)) {
      allowed(rates.wrong.take(open.id))
      return { ok: false, refusal: refuse('permit-invalid') }
    }
    const paper = paperOf(permit.message)
    const turn = decided(board, { is: 'someone', voice }, commandOf(request, paper))
    const before: Entity | undefined = board.votes.get(paper) ?? board.reflected.get(paper)
    if (turn.ok && turn.changes.some((change) => 'put' in change && isDeepStrictEqual(change.put, before))) {
      return { ok: true, changes: [], value: null }
    }
    if (turn.ok) allowed(rates.papers.take(`${open.id}/${paper}`))
    return turn
  })
  if (!taken.ok) throw new Refused(taken.refusal)
}

const idOf = (request: Voting) => (request.op === 'vote' ? request.ballot : request.reflection)

function commandOf(request: Voting, paper: string): CommandOf<'ballot.vote' | 'reflection.answer'> {
  if (request.op === 'vote') return { do: 'ballot.vote', ballot: request.ballot, paper, dots: request.dots }
  const { reflection, marks, word } = request
  return { do: 'reflection.answer', reflection, paper, marks, word }
}

function isGood(board: Board, request: Voting): boolean {
  const { voice, permit } = request
  const papered = paperedBy(board, idOf(request))
  if (papered?.kind !== (request.op === 'vote' ? 'ballot' : 'reflection')) return false
  const n = Object.hasOwn(papered.keys, voice) ? papered.keys[voice] : undefined
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return n !== undefined && verifyPermit(n, bytes(permit.message), bytes(permit.signature))
}
