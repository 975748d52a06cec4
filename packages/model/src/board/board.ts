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
  return board
}

type Open = { -readonly [K in keyof Board]: Board[K] }
type Collection = 'contributions' | 'people' | 'sessions' | 'links' | 'withdrawn'

/** A collection of the board that may be changed in place: the caller's own, or a copy that is from now on. */
function own<Held extends Map<string, Entity> | Set<string>>(board: Open, name: Collection, owned: Set<unknown>): Held {
  const held = board[name]
  if (owned.has(held)) return held as Held
  const copy = name === 'withdrawn' ? new Set(board.withdrawn) : new Map<string, Entity>(board[name])
  owned.add(copy)
  Object.assign(board, { [name]: copy })
  return copy as Held
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
    case 'contribution':
      own<Map<string, Entity>>(board, 'contributions', owned).set(entity.id, entity)
      break
    case 'person':
      own<Map<string, Entity>>(board, 'people', owned).set(entity.id, entity)
      break
    case 'session':
      own<Map<string, Entity>>(board, 'sessions', owned).set(entity.id, entity)
      break
    case 'link':
      own<Map<string, Entity>>(board, 'links', owned).set(entity.id, entity)
      break
    case 'withdrawn':
      own<Set<string>>(board, 'withdrawn', owned).add(entity.id)
      break
    case 'record':
      board.record = [...board.record, entity]
      break
  }
}

function del(board: Open, key: EntityKey, owned: Set<unknown>): void {
  if (key.kind === 'contribution') own<Map<string, Entity>>(board, 'contributions', owned).delete(key.id)
  if (key.kind === 'person') own<Map<string, Entity>>(board, 'people', owned).delete(key.id)
  if (key.kind === 'session') own<Map<string, Entity>>(board, 'sessions', owned).delete(key.id)
  if (key.kind === 'link') own<Map<string, Entity>>(board, 'links', owned).delete(key.id)
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
