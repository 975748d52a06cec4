import { hashSecret } from '../author/derive.ts'
import type { Board, Change } from '../board/board.ts'
import { currentPhase } from '../board/phases.ts'
import type { Link } from '../link/link.ts'
import type { Part, Person } from '../person/person.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { refuse } from '../refusal/refuse.ts'
import type { Invitation, Join } from '../wire/api.ts'
import { versionsOf } from '../writing/page-version.ts'

/** The link that a secret opens now, or why it doesn't (SPEC J2). */
export function findLink(board: Board, secret: string, now: Date): { link: Link } | { refusal: Refusal } {
  const secretHash = hashSecret(secret)
  const link = [...board.links.values()].find((link) => link.secretHash === secretHash)
  if (!link) return { refusal: refuse(hasForgotten(board) ? 'forgotten' : 'unknown-link') }
  if (link.state === 'revoked') return { refusal: refuse('link-revoked') }
  if (link.expires && Date.parse(link.expires) <= now.getTime()) return { refusal: refuse('link-expired') }
  return { link }
}

/** Whether who took part has been forgotten: then what is unknown was perhaps known once. */
export const hasForgotten = (board: Board): boolean =>
  board.record.some(({ entry }) => entry.what === 'people-forgotten')

const joinedBy = (board: Board, link: Link) => [...board.people.values()].filter((person) => person.link === link.id)

/** More people than expected wait at the door; whoever left or was removed still counts, so that nobody slips in on their place. */
const waitsAtDoor = (board: Board, link: Link) =>
  link.for.role !== 'facilitator' &&
  joinedBy(board, link).filter(({ standing }) => standing.at !== 'door').length >= link.expected

/** What a link shows before anybody joins. */
export function invitation(board: Board, link: Link): Invitation {
  const { id, title, purpose, language, support, host, voices, agreement, rehearsal } = board.board
  const { for: made } = link
  const voice = made.role === 'participant' ? (voices.find((voice) => voice.id === made.voice) ?? null) : null
  const sharing = [...board.people.values()].filter(
    ({ part, standing }) => part.role === 'participant' && part.voice === voice?.id && standing.at === 'room',
  ).length
  const door = waitsAtDoor(board, link)
  const closed = currentPhase(board).kind === 'closed'
  const tried = rehearsal ? { rehearsal } : {}
  const [accepted] = versionsOf(board.pageVersions.values(), 'agreement')
  return {
    board: id,
    title,
    purpose,
    language,
    support,
    host,
    for: made,
    voice,
    agreement,
    sharing,
    door,
    closed,
    ...tried,
    ...(accepted ? { accepted: { n: accepted.n, hash: accepted.hash, blocks: accepted.blocks } } : {}),
  }
}

export type JoinDecision = { ok: true; person: Person; changes: Change[] } | { ok: false; refusal: Refusal }

/**
 * Lets somebody in by a link, or to the door. The same person with the same retry key is the same joining: a lost answer
 * is given again with a new session (SPEC J3). `token` is the new session's cookie value.
 */
export function decideJoin(board: Board, request: Join, token: string, now: Date): JoinDecision {
  const found = findLink(board, request.secret, now)
  if ('refusal' in found) return { ok: false, refusal: found.refusal }
  const { link } = found
  const retry = hashSecret(request.retry)
  const session = { kind: 'session', id: hashSecret(token), person: request.person, retry } as const
  const known = board.people.get(request.person)
  if (known) {
    const same = [...board.sessions.values()].some((one) => one.person === known.id && one.retry === retry)
    if (!same) return { ok: false, refusal: refuse('id-taken') }
    return { ok: true, person: known, changes: [{ put: session }] }
  }
  if (link.limit !== null && joinedBy(board, link).length >= link.limit) {
    return { ok: false, refusal: refuse('link-used-up') }
  }
  const part = partOf(board, link, request)
  if (!part) return { ok: false, refusal: refuse('name-needed') }
  const standing = { at: waitsAtDoor(board, link) ? 'door' : 'room' } as const
  const person: Person = {
    kind: 'person',
    id: request.person,
    part,
    standing,
    link: link.id,
    agreed: request.agreed,
    ready: null,
    rest: 'none',
  }
  return { ok: true, person, changes: [{ put: person }, { put: session }] }
}

function partOf(board: Board, link: Link, { name, worksFor }: Join): Part | null {
  if (link.for.role === 'facilitator') return name ? { role: 'facilitator', name, worksFor: worksFor ?? '' } : null
  // A closed board has forgotten its guests' names and takes no new ones (SPEC P16).
  const shown = currentPhase(board).kind === 'closed' ? null : name
  if (link.for.role === 'observer') return { role: 'observer', name: shown }
  return { role: 'participant', voice: link.for.voice, name: shown }
}
