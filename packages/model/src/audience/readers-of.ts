import { access } from '../access/documents.ts'
import type { Situation } from '../board/phases.ts'
import type { Audience } from './audience.ts'
import { standIn } from './stand-in.ts'

/**
 * Who may read a document of a board now: facilitators, voice groups, observers. When one more does than before, its readers
 * are widened: what was deleted until then is not for them (SPEC D33).
 */
export function readersOf(situation: Situation, document: string): ReadonlySet<Audience> {
  const audiences: Audience[] = [
    'facilitators',
    ...situation.board.voices.map(({ id }) => `voice:${id}` as const),
    'observers',
  ]
  return new Set(audiences.filter((audience) => access(standIn(audience), document, situation) !== 'none'))
}
