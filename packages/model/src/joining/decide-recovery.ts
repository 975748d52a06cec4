import { hashSecret } from '../author/derive.ts'
import type { Board, Change } from '../board/board.ts'
import { Draft } from '../command/draft.ts'
import type { Id } from '../ids/id.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Recover } from '../wire/api.ts'
import { hashRecoveryCode } from './recovery-code.ts'

export type RecoveryDecision = { ok: true; changes: Change[] } | { ok: false; refusal: Refusal }

/**
 * Replaces lost facilitators' links by a new one, whose id is `link`. The old links end; people who are in stay in; the code is used
 * up. The same request again, because its answer was lost, changes nothing (SPEC J6).
 */
export function decideRecovery(board: Board, { code, secret, next }: Recover, link: Id, now: Date): RecoveryDecision {
  const hash = hashRecoveryCode(code)
  const nextHash = hashRecoveryCode(next)
  if (nextHash === null || nextHash === hash) return { ok: false, refusal: refuse('malformed', { where: 'next' }) }
  const secretHash = hashSecret(secret)
  const isDone = [...board.links.values()].some((one) => one.secretHash === secretHash && one.state === 'open')
  if (isDone && nextHash === board.keys.recoveryHash) return { ok: true, changes: [] }
  if (hash === null || hash !== board.keys.recoveryHash) return { ok: false, refusal: refuse('wrong-recovery-code') }
  const draft = new Draft(board, now)
  for (const old of board.links.values()) {
    if (old.for.role === 'facilitator') draft.put({ ...old, state: 'revoked' })
  }
  draft.put({
    kind: 'link',
    id: link,
    for: { role: 'facilitator' },
    secret: null,
    secretHash,
    expected: 500,
    limit: null,
    expires: null,
    state: 'open',
  })
  draft.put({ ...draft.board.keys, recoveryHash: nextHash })
  draft.record({ what: 'facilitator-recovered' })
  return { ok: true, changes: draft.changes }
}
