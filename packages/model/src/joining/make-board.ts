import { hashSecret } from '../author/derive.ts'
import { type Board, boardFrom, type Change } from '../board/board.ts'
import { schemaVersion } from '../board/board-facts.ts'
import type { Entity } from '../board/entity.ts'
import { Draft } from '../command/draft.ts'
import type { Link, LinkFor } from '../link/link.ts'
import { currentKey, type FreshKeys, withFreshKeys } from '../permit/group-keys.ts'
import { planProblems } from '../plan/plan-problems.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { MadeBoard, MakeBoard } from '../wire/api.ts'
import { hashRecoveryCode } from './recovery-code.ts'

/** Fresh random values for a new board: `id` gives 22 signs, `secret` 32, `keys` those of one more voice group. */
export type Randomness = { id: () => string; secret: () => string; recoveryCode: () => string; keys: () => FreshKeys }

export type MakingDecision =
  | { ok: true; board: Board; changes: Change[]; made: MadeBoard }
  | { ok: false; refusal: Refusal }

/** A new board with its first facilitator in the room, a link per voice group, one for observers and one for facilitators. */
export function makeBoard(request: MakeBoard, token: string, random: Randomness, now: Date): MakingDecision {
  const problems = planProblems(request.plan, request.voices)
  if (problems.length > 0) return { ok: false, refusal: refuse('plan-invalid', { problems }) }
  const [first] = request.plan
  if (!first) return { ok: false, refusal: refuse('malformed', { where: 'plan' }) }
  const board = random.id()
  const person = random.id()
  const facilitatorSecret = random.secret()
  const recoveryCode = random.recoveryCode()
  const guests: LinkFor[] = [
    ...request.voices.map((voice) => ({ role: 'participant', voice: voice.id }) as const),
    { role: 'observer' },
  ]
  const links = guests.map((made) => ({ id: random.id(), for: made, secret: random.secret() }))
  const { title, purpose, language, support, facilitator, voices, plan, deck } = request
  const entities: Entity[] = [
    {
      kind: 'board',
      id: board,
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
    {
      kind: 'keys',
      id: 'keys',
      groups: Object.fromEntries(voices.map(({ id }) => [id, withFreshKeys(undefined, random.keys())])),
      recoveryHash: hashRecoveryCode(recoveryCode) ?? '',
      made: now.toISOString().slice(0, 10),
      closed: null,
    },
    { kind: 'progress', id: 'progress', phase: first.id, stage: 'open', paused: false, rings: null },
    { kind: 'journey', id: 'journey', touchpoints: request.touchpoints },
    linkEntity(random.id(), { role: 'facilitator' }, facilitatorSecret, 500),
    ...links.map((link) => linkEntity(link.id, link.for, link.secret, expectedOf(request, link.for))),
    {
      kind: 'person',
      id: person,
      part: { role: 'facilitator', ...facilitator },
      standing: { at: 'room' },
      link: null,
      agreed: 1,
      ready: null,
      rest: 'none',
    },
    { kind: 'session', id: hashSecret(token), person, retry: '' },
  ]
  const draft = new Draft(boardFrom(entities), now)
  draft.record({ what: 'board-made' })
  const keyOf = new Map(Object.entries(draft.board.keys.groups).map(([id, keys]) => [id, currentKey(board, id, keys)]))
  for (const [voice, key] of keyOf) draft.record({ what: 'keys-made', voice, key })
  draft.record({ what: 'phase-opened', phase: first.id })
  const changes = [...entities.map((put) => ({ put })), ...draft.changes]
  const withKeys = links.map((link) => {
    const key = link.for.role === 'participant' ? keyOf.get(link.for.voice) : undefined
    return key === undefined ? link : { ...link, key }
  })
  const made = { board, person, facilitatorSecret, recoveryCode, links: withKeys }
  return { ok: true, board: draft.board, changes, made }
}

const expectedOf = (request: MakeBoard, made: LinkFor) =>
  made.role === 'participant' ? (request.expected[made.voice] ?? 15) : 10

function linkEntity(id: string, made: LinkFor, secret: string, expected: number): Link {
  return {
    kind: 'link',
    id,
    for: made,
    secret: made.role === 'facilitator' ? null : secret,
    secretHash: hashSecret(secret),
    expected,
    limit: null,
    expires: null,
    state: 'open',
  }
}
