import { pageShape } from '@firsthand/model'
import * as decoding from 'lib0/decoding'
import { skipContent } from './read-content.ts'
import { type Budget, readKey } from './read-value.ts'
import type { UpdateLimits } from './update-limits.ts'

/** A place in a document: the `clock`th thing added under a client id. */
export interface Id {
  client: number
  clock: number
}

/** A struct of an update: where it lies in the bytes, and what it is put beside or into. */
export interface ReadStruct {
  clock: number
  length: number
  from: number
  to: number
  /** What its content is; 0 is garbage. */
  kind: number
  origin: Id | null
  right: Id | null
  /** The name of a root, or the item that holds a type; null beside an origin, whose parent it has. */
  parent: Id | string | null
  hasKey: boolean
}

/** What an update adds under one client id: structs without a gap. */
export interface Run {
  client: number
  structs: ReadStruct[]
}

export interface DeletedRange extends Id {
  length: number
}

export interface ReadUpdate {
  runs: Run[]
  /** Deletions as the update says them. */
  deletes: DeletedRange[]
  /** Where in the bytes the deletions begin. */
  deletesFrom: number
  /** Names of the roots that it puts something into. */
  roots: Set<string>
}

const MOST_CLIENT_ID = 2 ** 32 - 1
/** Info byte of a struct (V1): bits 0–4 its kind, then a parent's key, a right origin, an origin. */
const KIND = 0b0001_1111
const DELETED = 1
const ANY = 8
const HAS_KEY = 0b0010_0000
const HAS_RIGHT_ORIGIN = 0b0100_0000
const HAS_ORIGIN = 0b1000_0000

/**
 * Reads a Yjs update (V1) from its first byte to its last without building anything of it, and only as far as the limits
 * go: what it declares is believed only where there are bytes for it. Null when it is malformed, breaks a limit, or is not
 * what Yjs writes (client ids in descending order, each once: merging relies on it).
 */
export function readUpdate(update: Uint8Array, limits: UpdateLimits): ReadUpdate | null {
  try {
    const decoder = decoding.createDecoder(update)
    const left = { structs: limits.structs, clocks: limits.declaredClocks, roots: new Set<string>() }
    const { values, nesting, keyLength, holds } = limits
    const budget = { values, nesting, keyLength, holds }
    const runs = readRuns(decoder, left, budget)
    const deletesFrom = decoder.pos
    const deletes = readDeletes(decoder, left)
    return decoding.hasContent(decoder) ? null : { runs, deletes, deletesFrom, roots: left.roots }
  } catch {
    return null
  }
}

type Left = { structs: number; clocks: number; roots: Set<string> }

function readRuns(decoder: decoding.Decoder, left: Left, budget: Budget): Run[] {
  const runs: Run[] = []
  let before = MOST_CLIENT_ID + 1
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const count = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    if (client >= before || count === 0) throw new Error('not in order')
    before = client
    const firsts = budget.holds === 'anything' ? null : new Set<string>()
    const structs: ReadStruct[] = []
    for (let more = count; more > 0; more--) {
      const struct = readStruct(decoder, clock, budget, firsts)
      if (typeof struct.parent === 'string') left.roots.add(struct.parent)
      left.clocks -= struct.length
      if (struct.length <= 0 || left.structs-- <= 0 || left.clocks < 0) throw new Error('too much')
      clock += struct.length
      if (clock > Number.MAX_SAFE_INTEGER) throw new Error('too far')
      structs.push(struct)
    }
    runs.push({ client, structs })
  }
  return runs
}

function readStruct(decoder: decoding.Decoder, clock: number, budget: Budget, firsts: Set<string> | null): ReadStruct {
  const from = decoder.pos
  const info = decoding.readUint8(decoder)
  // Garbage has a length and nothing else.
  if (info === 0) {
    const length = decoding.readVarUint(decoder)
    return { clock, length, from, to: decoder.pos, kind: 0, origin: null, right: null, parent: null, hasKey: false }
  }
  const origin = info & HAS_ORIGIN ? readId(decoder) : null
  const right = info & HAS_RIGHT_ORIGIN ? readId(decoder) : null
  let parent: Id | string | null = null
  const hasKey = origin === null && right === null && (info & HAS_KEY) !== 0
  let key: string | null = null
  if (origin === null && right === null) {
    parent = decoding.readVarUint(decoder) === 1 ? readKey(decoder, budget) : readId(decoder)
    key = hasKey ? readKey(decoder, budget) : null
    // What a client puts under a key again follows what it put there before; thousands of firsts are slow for everybody.
    const place = `${typeof parent === 'string' ? parent : `${parent.client}.${parent.clock}`} ${key ?? ''}`
    if (firsts?.has(place)) throw new Error('twice the first')
    firsts?.add(place)
  }
  // Only what lies in a list or text has something to its right, or neither an origin nor a key.
  if (budget.holds === 'maps' && (right !== null || (origin === null && !hasKey))) throw new Error('not in a map')
  const kind = info & KIND
  if (budget.holds === 'page') checkPlace(kind, parent, key)
  const length = skipContent(decoder, kind, budget)
  return { clock, length, from, to: decoder.pos, kind, origin, right, parent, hasKey }
}

/** In a page things lie in one root, and what stands under a key is an attribute that a page has. */
function checkPlace(kind: number, parent: Id | string | null, key: string | null): void {
  if (typeof parent === 'string' && (parent !== pageShape.root || key !== null)) throw new Error('not in the page')
  if (key !== null && !(pageShape.attributes as readonly string[]).includes(key))
    throw new Error('no attribute of a page')
  if (key !== null && kind !== ANY && kind !== DELETED) throw new Error('no value of an attribute')
}

function readId(decoder: decoding.Decoder): Id {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}

function readDeletes(decoder: decoding.Decoder, left: Left): DeletedRange[] {
  const deletes: DeletedRange[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      if (length === 0 || left.structs-- <= 0 || clock + length > Number.MAX_SAFE_INTEGER) throw new Error('too much')
      deletes.push({ client, clock, length })
    }
  }
  return deletes
}
