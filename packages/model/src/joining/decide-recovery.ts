import { hashSecret } from '../author/derive.ts'
import type { Board, Change } from '../board/board.ts'
import { Draft } from '../command/draft.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import { hashRecoveryCode } from './recovery-code.ts'

export type RecoveryDecision = { ok: true; changes: Change[] } | { ok: false; refusal: Refusal }

/** Replaces lost facilitators' links by a new one. The old links end; people who are in stay in; the code is used up (SPEC J6). */
export function decideRecovery(
  board: Board,
  code: string,
  fresh: { link: string; secret: string; recoveryCode: string },
  now: Date,
): RecoveryDecision {
  const hash = hashRecoveryCode(code)
  if (hash === null || hash !== board.keys.recoveryHash) return { ok: false, refusal: refuse('wrong-recovery-code') }
  const draft = new Draft(board, now)
  for (const link of board.links.values()) {
    if (link.for.role === 'facilitator') draft.put({ ...link, state: 'revoked' })
  }
  draft.put({
    kind: 'link',
    id: fresh.link,
    for: { role: 'facilitator' },
    secret: null,
    secretHash: hashSecret(fresh.secret),
    expected: 500,
    limit: null,
    expires: null,
    state: 'open',
  })
  draft.put({ ...draft.board.keys, recoveryHash: hashRecoveryCode(fresh.recoveryCode) ?? '' })
  draft.record({ what: 'facilitator-recovered' })
  return { ok: true, changes: draft.changes }
}
