import { actorOf } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { hashSecret } from '../author/derive.ts'
import type { Board } from '../board/board.ts'
import type { IssueDecision } from '../permit/decide-issue.ts'
import type { Person } from '../person/person.ts'
import { refuse } from '../refusal/refuse.ts'

/**
 * Whether somebody is given their paper for a ballot: one per person of a voice group that votes, whether they use it or not. The same
 * blinded value again, because the answer was lost, is signed again (SPEC V1).
 */
export function decidePaper(board: Board, person: Person, ballot: string, blinded: string): IssueDecision {
  const actor = actorOf(person)
  if (actor.is === 'at-door') return { ok: false, refusal: refuse('at-door') }
  if (actor.is !== 'participant') return { ok: false, refusal: refuse('not-allowed') }
  const found = board.ballots.get(ballot)
  if (!found) return { ok: false, refusal: refuse('unknown-thing', { thing: 'ballot' }) }
  const keys = board.ballotKeys.get(ballot)?.voices[actor.voice]
  if (found.state.is !== 'open') return { ok: false, refusal: refuse('too-late') }
  if (!keys)
    return {
      ok: false,
      refusal: can({ is: 'someone', voice: actor.voice }, 'ballot.vote', board) ?? refuse('not-allowed'),
    }
  const digest = hashSecret(blinded)
  const before = person.papers?.[ballot]
  if (before !== undefined && before !== digest) return { ok: false, refusal: refuse('permits-taken') }
  const papers = { ...person.papers, [ballot]: digest }
  return { ok: true, changes: before ? [] : [{ put: { ...person, papers } }], pkcs8: keys.pkcs8 }
}

/** The paper in the urn that belongs to a permit (its message as base64url). */
export const paperOf = (message: string): string => hashSecret(`paper ${message}`)
