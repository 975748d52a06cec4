import { type Board, currentKey, currentPhase, refuse, type SaidRequest, spentOf } from '@firsthand/model'
import { verifyPermit } from '@firsthand/permits/issuer'
import type { OpenBoard, Turn } from '../board/open-board.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Rates } from '../rate/rates.ts'
import { sameSecret } from '../session/same-secret.ts'
import { decided } from './decided.ts'

export type Add = Extract<SaidRequest, { op: 'add' }>

/**
 * Takes what somebody of a voice group says without a name, for one permit (SPEC N16). The permit is used up in the same commit; the
 * same request again, because its answer was lost, gets the first answer. What is refused uses nothing up.
 */
export async function add(open: OpenBoard, request: Add, rates: Rates): Promise<void> {
  const { voice, permit, contribution, spoken, secretHash } = request
  const taken = await open.take((board) => {
    if (isStored(board, request)) return { ok: true, changes: [], value: null }
    const refusal = whyNot(board, request)
    // Keys are no secret: naming old ones is no guess.
    if (refusal?.id === 'permit-invalid') allowed(rates.wrong.take(open.id))
    if (refusal) return { ok: false, refusal }
    const spent = spentOf(permit.message, contribution)
    const before = board.spent.get(spent.id)
    if (before && before.use !== spent.use) return { ok: false, refusal: refuse('permit-spent') }
    const turn: Turn = decided(
      board,
      { is: 'someone', voice },
      { do: 'contribution.add', contribution, secretHash, spoken },
    )
    if (!turn.ok) return turn
    // Only what is stored uses the group's allowance up: trying with words that are refused would show how much others left.
    allowed(rates.said.take(`${open.id}/${voice}`))
    return { ...turn, changes: [...turn.changes, { put: spent }] }
  })
  if (!taken.ok) throw new Refused(taken.refusal)
}

/** Why a permit opens nothing here: the keys were replaced, or they never signed it for this. */
function whyNot(board: Board, { voice, key, permit }: Add) {
  const keys = Object.hasOwn(board.keys.groups, voice) ? board.keys.groups[voice] : undefined
  if (!keys) return refuse(currentPhase(board).kind === 'closed' ? 'board-closed' : 'right-replaced')
  if (key !== currentKey(board.board.id, voice, keys)) return refuse('right-replaced')
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  const holds = verifyPermit(keys.contribute.n, bytes(permit.message), bytes(permit.signature))
  return holds ? null : refuse('permit-invalid')
}

/** The same words sent again after a lost answer: they are stored, whatever the phase allows by now (SPEC N4). */
function isStored(board: Board, { contribution, secretHash, voice }: Add): boolean {
  const found = board.contributions.get(contribution)
  return found !== undefined && found.voice === voice && sameSecret(found.secretHash, secretHash)
}
