import type { Action } from '../action/action.ts'
import type { Ballot, BallotKeys, Vote } from '../ballot/ballot.ts'
import type { Contribution } from '../contribution/contribution.ts'
import { type Focus, noFocus } from '../focus/focus.ts'
import type { FollowLink } from '../follow-up/follow-link.ts'
import type { Link } from '../link/link.ts'
import { noMoves, type Tally } from '../moderation/tally.ts'
import type { Spent } from '../permit/spent.ts'
import type { Person, Session } from '../person/person.ts'
import { noRests, type Rests } from '../person/rests.ts'
import type { RecordEntry } from '../record/record-entry.ts'
import type { Reflected, Reflection } from '../reflection/reflection.ts'
import type { Insight, Theme } from '../theme/theme.ts'
import type { Journey } from '../touchpoint/touchpoint.ts'
import type { PageVersion } from '../writing/page-version.ts'
import type { BoardFacts, BoardKeys, Progress, Withdrawn } from './board-facts.ts'
import type { Entity, EntityKey } from './entity.ts'

/** A whole board in memory: what decisions are made on. Never changed in place; see `applyChanges`. */
export type Board = {
  board: BoardFacts
  keys: BoardKeys
  progress: Progress
  journey: Journey
  contributions: ReadonlyMap<string, Contribution>
  people: ReadonlyMap<string, Person>
  sessions: ReadonlyMap<string, Session>
  links: ReadonlyMap<string, Link>
  followLinks: ReadonlyMap<string, FollowLink>
  withdrawn: ReadonlyMap<string, Withdrawn>
  /** Permits that were used: nothing here leads to what they were used for. */
  spent: ReadonlyMap<string, Spent>
  tally: Tally
  rests: Rests
  focus: Focus
  themes: ReadonlyMap<string, Theme>
  insights: ReadonlyMap<string, Insight>
  actions: ReadonlyMap<string, Action>
  ballots: ReadonlyMap<string, Ballot>
  ballotKeys: ReadonlyMap<string, BallotKeys>
  votes: ReadonlyMap<string, Vote>
  reflections: ReadonlyMap<string, Reflection>
  reflected: ReadonlyMap<string, Reflected>
  /** Pages as they were accepted: all versions are kept. */
  pageVersions: ReadonlyMap<string, PageVersion>
  record: readonly RecordEntry[]
}

/** One change of a board's record. */
export type Change = { put: Entity } | { del: EntityKey }

/**
 * The board after the changes. The given one stays as it was: of its collections only those that change are copied. `owned` holds
 * collections that the caller made by earlier calls and nobody else has seen: they are changed in place.
 */
export function applyChanges(before: Board, changes: readonly Change[], owned = new Set<unknown>()): Board {
  const board: Open = { ...before }
  for (const change of changes) {
    if ('put' in change) put(board, change.put, owned)
    else del(board, change.del, owned)
  }
  for (const name of unordered) {
    const held: ReadonlyMap<string, Entity> = board[name]
    if (held.size > before[name].size) Object.assign(board, { [name]: sorted(held, owned) })
  }
  return board
}

/** Collections that must not keep the order of arrival, not even in memory: whoever looks there later finds none (SPEC N18). */
const unordered = [
  'contributions',
  'spent',
  'withdrawn',
  'themes',
  'insights',
  'actions',
  'votes',
  'reflected',
] as const

/** The same, in the order of its random ids. What came is merged in, since nearly everything is in order already. */
function sorted<Value>(held: ReadonlyMap<string, Value>, owned: Set<unknown>): ReadonlyMap<string, Value> {
  const inOrder: string[] = []
  const come: string[] = []
  for (const id of held.keys()) {
    if ((inOrder.at(-1) ?? '') < id) inOrder.push(id)
    else come.push(id)
  }
  if (come.length === 0) return held
  // One that came early and is large would leave everything after it out of order: then all of it is sorted.
  const ids = come.length > 100 ? [...inOrder, ...come].sort() : merged(inOrder, come.sort())
  const copy = new Map(ids.map((id) => [id, held.get(id) as Value]))
  owned.add(copy)
  return copy
}

function merged(some: readonly string[], others: readonly string[]): string[] {
  const all: string[] = []
  let next = 0
  for (const id of some) {
    for (let other = others[next]; other !== undefined && other < id; other = others[++next]) all.push(other)
    all.push(id)
  }
  return [...all, ...others.slice(next)]
}

type Open = { -readonly [K in keyof Board]: Board[K] }
/** Collections of a board by the kind of entity that they hold. */
const collections = {
  contribution: 'contributions',
  person: 'people',
  session: 'sessions',
  link: 'links',
  'follow-link': 'followLinks',
  withdrawn: 'withdrawn',
  spent: 'spent',
  theme: 'themes',
  insight: 'insights',
  action: 'actions',
  ballot: 'ballots',
  'ballot-keys': 'ballotKeys',
  vote: 'votes',
  reflection: 'reflections',
  reflected: 'reflected',
  'page-version': 'pageVersions',
} as const
type Collected = keyof typeof collections
type Collection = (typeof collections)[Collected]

const isCollected = (kind: Entity['kind']): kind is Collected => Object.hasOwn(collections, kind)

/** A collection of the board that may be changed in place: the caller's own, or a copy that is from now on. */
function own(board: Open, name: Collection, owned: Set<unknown>): Map<string, Entity> {
  const held = board[name]
  if (owned.has(held)) return held as Map<string, Entity>
  const copy = new Map<string, Entity>(board[name])
  owned.add(copy)
  Object.assign(board, { [name]: copy })
  return copy
}

function put(board: Open, entity: Entity, owned: Set<unknown>): void {
  switch (entity.kind) {
    case 'board':
      board.board = entity
      break
    case 'keys':
      board.keys = entity
      break
    case 'progress':
      board.progress = entity
      break
    case 'journey':
      board.journey = entity
      break
    case 'tally':
      board.tally = entity
      break
    case 'rests':
      board.rests = entity
      break
    case 'focus':
      board.focus = entity
      break
    case 'record':
      board.record = [...board.record, entity]
      break
    default:
      own(board, collections[entity.kind], owned).set(entity.id, entity)
  }
}

function del(board: Open, { kind, id }: EntityKey, owned: Set<unknown>): void {
  if (isCollected(kind)) own(board, collections[kind], owned).delete(id)
}

/** The board made of stored entities in any order. Throws `board-incomplete` when its fixed entities are missing. */
export function boardFrom(entities: readonly Entity[]): Board {
  const only = <K extends 'board' | 'keys' | 'progress' | 'journey'>(kind: K) => {
    const found = entities.find((entity) => entity.kind === kind)
    if (!found) throw new Error(`board-incomplete: ${kind}`)
    return found as Extract<Entity, { kind: K }>
  }
  const empty: Board = {
    board: only('board'),
    keys: only('keys'),
    progress: only('progress'),
    journey: only('journey'),
    contributions: new Map(),
    people: new Map(),
    sessions: new Map(),
    links: new Map(),
    followLinks: new Map(),
    withdrawn: new Map(),
    spent: new Map(),
    themes: new Map(),
    insights: new Map(),
    actions: new Map(),
    ballots: new Map(),
    ballotKeys: new Map(),
    votes: new Map(),
    reflections: new Map(),
    reflected: new Map(),
    pageVersions: new Map(),
    tally: noMoves,
    rests: noRests,
    focus: noFocus,
    record: [],
  }
  const rest = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return applyChanges(
    empty,
    rest.map((put) => ({ put })),
  )
}
