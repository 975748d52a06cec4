import { hashSecret } from '../author/derive.ts'
import { type Board, boardFrom, type Change } from '../board/board.ts'
import type { BoardFacts } from '../board/board-facts.ts'
import type { Entity } from '../board/entity.ts'
import { Draft } from '../command/draft.ts'
import type { Link, LinkFor } from '../link/link.ts'
import { currentKey, type FreshKeys, withFreshKeys } from '../permit/group-keys.ts'
import type { Phase } from '../plan/phase.ts'
import type { Recorded } from '../record/record-entry.ts'
import type { Touchpoint } from '../touchpoint/touchpoint.ts'
import type { MadeBoard } from '../wire/api.ts'
import { hashRecoveryCode } from './recovery-code.ts'

/** Fresh random values for a new board: `id` gives 22 signs, `secret` 32, `keys` those of one more voice group. */
export type Randomness = { id: () => string; secret: () => string; recoveryCode: () => string; keys: () => FreshKeys }

/** What a board begins with. `record` is the first line of its session record. */
export type Founding = {
  facts: BoardFacts
  phase: Phase
  touchpoints: Touchpoint[]
  /** How many people each voice group's link expects; 15 where it says nothing. */
  expected: Record<string, number>
  record: Recorded
  /** What else is on it: what was said before, when it is brought back. */
  more?: readonly Entity[]
}

/** A board with its facilitator in the room, fresh keys, a link per voice group, one for observers and one for facilitators. */
export function foundBoard(
  { facts, phase, touchpoints, expected, record, more = [] }: Founding,
  token: string,
  random: Randomness,
  now: Date,
): { board: Board; changes: Change[]; made: MadeBoard } {
  const { id: board, voices, host } = facts
  const person = random.id()
  const facilitatorSecret = random.secret()
  const recoveryCode = random.recoveryCode()
  const guests: LinkFor[] = [
    ...voices.map((voice) => ({ role: 'participant', voice: voice.id }) as const),
    { role: 'observer' },
  ]
  const links = guests.map((made) => ({ id: random.id(), for: made, secret: random.secret() }))
  const today = now.toISOString().slice(0, 10)
  const entities: Entity[] = [
    facts,
    {
      kind: 'keys',
      id: 'keys',
      groups: Object.fromEntries(voices.map(({ id }) => [id, withFreshKeys(undefined, random.keys())])),
      recoveryHash: hashRecoveryCode(recoveryCode) ?? '',
      made: today,
      closed: phase.kind === 'closed' ? today : null,
    },
    { kind: 'progress', id: 'progress', phase: phase.id, stage: 'open', paused: false, rings: null },
    { kind: 'journey', id: 'journey', touchpoints },
    ...more,
    linkEntity(random.id(), { role: 'facilitator' }, facilitatorSecret, 500),
    ...links.map((link) => linkEntity(link.id, link.for, link.secret, expectedOf(expected, link.for))),
    {
      kind: 'person',
      id: person,
      part: { role: 'facilitator', ...host },
      standing: { at: 'room' },
      link: null,
      agreed: facts.agreement.version,
      ready: null,
      rest: 'none',
    },
    { kind: 'session', id: hashSecret(token), person, retry: '' },
  ]
  const draft = new Draft(boardFrom(entities), now)
  draft.record(record)
  const keyOf = new Map(Object.entries(draft.board.keys.groups).map(([id, keys]) => [id, currentKey(board, id, keys)]))
  for (const [voice, key] of keyOf) draft.record({ what: 'keys-made', voice, key })
  draft.record({ what: 'phase-opened', phase: phase.id })
  const changes = [...entities.map((put) => ({ put })), ...draft.changes]
  const withKeys = links.map((link) => {
    const key = link.for.role === 'participant' ? keyOf.get(link.for.voice) : undefined
    return key === undefined ? link : { ...link, key }
  })
  return { board: draft.board, changes, made: { board, person, facilitatorSecret, recoveryCode, links: withKeys } }
}

const expectedOf = (expected: Record<string, number>, made: LinkFor) =>
  made.role === 'participant' ? (expected[made.voice] ?? 15) : 10

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
