import type { Board, Change } from '../board/board.ts'
import { schemaVersion } from '../board/board-facts.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { foundBoard, type Randomness } from '../joining/found-board.ts'
import type { Tally } from '../moderation/tally.ts'
import { planProblems } from '../plan/plan-problems.ts'
import type { Counts } from '../record/record-entry.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { MadeBoard, MakeBoard } from '../wire/api.ts'
import type { Importable } from './importable.ts'
import { madeOf } from './made-of.ts'
import { whereWrong } from './where-wrong.ts'

export type ImportRequest = {
  session: Importable
  /** Who leads it now: the one who brings it back. */
  facilitator: MakeBoard['facilitator']
  /** Ids of contributions that were taken back here since the file was made. */
  withdrawn: ReadonlySet<string>
}

export type ImportDecision =
  /** `leftOut`: how many contributions of the file were taken back here and stay away. */
  { ok: true; board: Board; changes: Change[]; made: MadeBoard; leftOut: number } | { ok: false; refusal: Refusal }

/**
 * Makes a board again of the file that its facilitator took home: under the same id, so that slips open what was said; with everything
 * that the file has on the board, but for what was taken back here; with fresh keys and links, and a session record of its own that
 * begins with saying so: in which order things were said, nobody here has seen (SPEC L8). Refused: `plan-invalid`, `malformed`.
 */
export function decideImport(
  { session, facilitator, withdrawn }: ImportRequest,
  token: string,
  random: Randomness,
  now: Date,
): ImportDecision {
  const { board, touchpoints, bringBack, fingerprint, moves } = session
  const problems = planProblems(board.plan, board.voices)
  if (problems.length > 0) return { ok: false, refusal: refuse('plan-invalid', { problems }) }
  const phase = board.plan.find(({ id }) => id === bringBack.phase)
  const where = whereWrong(session) ?? (phase ? null : 'bringBack.phase')
  if (where !== null || !phase) return { ok: false, refusal: refuse('malformed', { where: `session.${where}` }) }
  const contributions = session.contributions.filter(({ id }) => !withdrawn.has(id)).map((one) => shown(one, session))
  const founded = foundBoard(
    {
      facts: {
        ...board,
        kind: 'board',
        schema: schemaVersion,
        host: facilitator,
        imported: { at: now.toISOString().slice(0, 10), fingerprint },
      },
      phase,
      touchpoints,
      expected: {},
      record: { what: 'imported', fingerprint, said: counted(contributions, session) },
      more: [...contributions, ...madeOf(session, contributions), ...(moves ? [tallyOf(moves, session)] : [])],
    },
    token,
    random,
    now,
  )
  return { ok: true, ...founded, leftOut: session.contributions.length - contributions.length }
}

function shown(
  { id, voice, name, contentNote, kept }: Importable['contributions'][number],
  { touchpoints, bringBack }: Importable,
): Contribution {
  const { phase = '', secretHash = '' } = bringBack.contributions[id] ?? {}
  // What was said about a touchpoint that is gone is about the whole journey.
  const touchpoint = touchpoints.some((one) => one.id === kept.touchpoint) ? kept.touchpoint : null
  return {
    kind: 'contribution',
    id,
    voice,
    phase,
    name,
    kept: { ...kept, touchpoint },
    state: { is: 'shown' },
    revision: null,
    original: null,
    ...(contentNote === undefined ? {} : { contentNote }),
    secretHash,
  }
}

function tallyOf(moves: Tally['voices'], { board }: Importable): Tally {
  const known = Object.entries(moves).filter(([voice]) => board.voices.some(({ id }) => id === voice))
  return { kind: 'tally', id: 'tally', voices: Object.fromEntries(known) }
}

function counted(contributions: readonly Contribution[], { board }: Importable): Counts {
  const counts: Counts = Object.fromEntries(board.voices.map(({ id }) => [id, 0]))
  for (const { voice } of contributions) counts[voice] = (counts[voice] ?? 0) + 1
  return counts
}
