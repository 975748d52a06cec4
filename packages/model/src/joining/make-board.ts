import type { Board, Change } from '../board/board.ts'
import { schemaVersion } from '../board/board-facts.ts'
import { deckProblem } from '../emotion/deck-problem.ts'
import { planProblems } from '../plan/plan-problems.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { MadeBoard, MakeBoard } from '../wire/api.ts'
import { foundBoard, type Randomness } from './found-board.ts'

export type MakingDecision =
  | { ok: true; board: Board; changes: Change[]; made: MadeBoard }
  | { ok: false; refusal: Refusal }

/** A new board, in the first phase of its plan; see `foundBoard`. Refused: `plan-invalid`, `deck-invalid`. `token` is the facilitator's session. */
export function makeBoard(request: MakeBoard, token: string, random: Randomness, now: Date): MakingDecision {
  const problems = planProblems(request.plan, request.voices)
  if (problems.length > 0) return { ok: false, refusal: refuse('plan-invalid', { problems }) }
  const problem = deckProblem(request.deck)
  if (problem) return { ok: false, refusal: refuse('deck-invalid', { problem }) }
  const [first] = request.plan
  if (!first) return { ok: false, refusal: refuse('malformed', { where: 'plan' }) }
  const { title, purpose, language, support, facilitator, voices, plan, deck } = request
  const founded = foundBoard(
    {
      facts: {
        kind: 'board',
        id: random.id(),
        schema: schemaVersion,
        title,
        purpose,
        language,
        support,
        host: facilitator,
        voices,
        plan,
        agreement: { version: 1, ...request.agreement },
        deck,
        ...(request.rehearsal ? { rehearsal: true as const } : {}),
      },
      phase: first,
      touchpoints: request.touchpoints,
      expected: request.expected,
      record: { what: 'board-made' },
    },
    token,
    random,
    now,
  )
  return { ok: true, ...founded }
}
