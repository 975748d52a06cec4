import { actorOf } from '../access/actor.ts'
import { hashSecret } from '../author/derive.ts'
import type { Board, Change } from '../board/board.ts'
import type { Person } from '../person/person.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { AskPermits } from '../wire/api.ts'
import { currentKey } from './group-keys.ts'
import { permitBatches } from './permit-batches.ts'

export type IssueDecision =
  /** Sign every blinded value with this private key (PKCS #8 as base64url). */
  { ok: true; changes: Change[]; pkcs8: string } | { ok: false; refusal: Refusal }

/**
 * Whether a person is given a batch of permits. Each batch once per person and key; the same blinded values again, because the answer
 * was lost, are signed again and come out the same (SPEC N15).
 */
export function decideIssue(board: Board, person: Person, { key, batch, blinded }: AskPermits): IssueDecision {
  const actor = actorOf(person)
  if (actor.is === 'at-door') return { ok: false, refusal: refuse('at-door') }
  if (actor.is !== 'participant') return { ok: false, refusal: refuse('not-allowed') }
  const keys = board.keys.groups[actor.voice]
  if (!keys) return { ok: false, refusal: refuse('board-closed') }
  if (key !== currentKey(board.board.id, actor.voice, keys)) return { ok: false, refusal: refuse('right-replaced') }
  const asked = permitBatches[batch]
  if (asked?.count !== blinded.length) return { ok: false, refusal: refuse('malformed', { where: 'blinded' }) }
  const given = person.permits?.key === key ? person.permits.batches : {}
  const digest = hashSecret(blinded.join('.'))
  const before = given[batch]
  if (before !== undefined && before !== digest) return { ok: false, refusal: refuse('permits-taken') }
  const permits = { key, batches: { ...given, [batch]: digest } }
  return { ok: true, changes: before ? [] : [{ put: { ...person, permits } }], pkcs8: keys[asked.purpose].pkcs8 }
}
