import { actorOf } from '../access/actor.ts'
import { can } from '../access/can.ts'
import { hashSecret } from '../author/derive.ts'
import type { Board } from '../board/board.ts'
import type { IssueDecision } from '../permit/decide-issue.ts'
import type { Person } from '../person/person.ts'
import type { Reflection } from '../reflection/reflection.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Ballot } from './ballot.ts'

/**
 * Whether somebody is given their paper for a ballot or a reflection: one per person of a voice group that votes, whether they use it or not. The same
 * blinded value again, because the answer was lost, is signed again (SPEC V1).
 */
export function decidePaper(board: Board, person: Person, ballot: string, blinded: string): IssueDecision {
  const actor = actorOf(person)
  if (actor.is === 'at-door') return { ok: false, refusal: refuse('at-door') }
  if (actor.is !== 'participant') return { ok: false, refusal: refuse('not-allowed') }
  const found = paperedBy(board, ballot)
  if (!found) return { ok: false, refusal: refuse('unknown-thing', { thing: 'ballot' }) }
  const keys = board.ballotKeys.get(ballot)?.voices[actor.voice]
  if (found.state.is !== 'open') return { ok: false, refusal: refuse('too-late') }
  if (!keys)
    return {
      ok: false,
      refusal:
        can(
          { is: 'someone', voice: actor.voice },
          found.kind === 'ballot' ? 'ballot.vote' : 'reflection.answer',
          board,
        ) ?? refuse('not-allowed'),
    }
  const digest = hashSecret(blinded)
  const before = person.papers?.[ballot]
  if (before !== undefined && before !== digest) return { ok: false, refusal: refuse('permits-taken') }
  const papers = { ...person.papers, [ballot]: digest }
  return { ok: true, changes: before ? [] : [{ put: { ...person, papers } }], pkcs8: keys.pkcs8 }
}

/** What papers of this id are for: a ballot or a reflection. */
export const paperedBy = ({ ballots, reflections }: Board, id: string): Ballot | Reflection | undefined =>
  ballots.get(id) ?? reflections.get(id)

/** The paper in the urn that belongs to a permit (its message as base64url). */
export const paperOf = (message: string): string => hashSecret(`paper ${message}`)
