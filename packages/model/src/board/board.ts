import type { Contribution } from '../contribution/contribution.ts'
import type { Link } from '../link/link.ts'
import type { Person, Session } from '../person/person.ts'
import type { RecordEntry } from '../record/record-entry.ts'
import type { Journey } from '../touchpoint/touchpoint.ts'
import type { BoardFacts, BoardKeys, Progress } from './board-facts.ts'
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
  withdrawn: ReadonlySet<string>
  record: readonly RecordEntry[]
}

/** One change of a board's record. */
export type Change = { put: Entity } | { del: EntityKey }

/** The board after the changes. The given one stays as it was. */
export function applyChanges(before: Board, changes: readonly Change[]): Board {
  const board = {
    ...before,
    contributions: new Map(before.contributions),
    people: new Map(before.people),
    sessions: new Map(before.sessions),
    links: new Map(before.links),
    withdrawn: new Set(before.withdrawn),
    record: [...before.record],
  }
  for (const change of changes) {
    if ('put' in change) put(board, change.put)
    else del(board, change.del)
  }
  return board
}

type Open = {
  -readonly [K in keyof Board]: Board[K] extends ReadonlyMap<infer I, infer V>
    ? Map<I, V>
    : Board[K] extends ReadonlySet<infer I>
      ? Set<I>
      : Board[K] extends readonly (infer V)[]
        ? V[]
        : Board[K]
}

function put(board: Open, entity: Entity): void {
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
    case 'contribution':
      board.contributions.set(entity.id, entity)
      break
    case 'person':
      board.people.set(entity.id, entity)
      break
    case 'session':
      board.sessions.set(entity.id, entity)
      break
    case 'link':
      board.links.set(entity.id, entity)
      break
    case 'withdrawn':
      board.withdrawn.add(entity.id)
      break
    case 'record':
      board.record.push(entity)
      break
  }
}

function del(board: Open, key: EntityKey): void {
  if (key.kind === 'contribution') board.contributions.delete(key.id)
  if (key.kind === 'person') board.people.delete(key.id)
  if (key.kind === 'session') board.sessions.delete(key.id)
  if (key.kind === 'link') board.links.delete(key.id)
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
    withdrawn: new Set(),
    record: [],
  }
  const rest = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return applyChanges(
    empty,
    rest.map((put) => ({ put })),
  )
}
