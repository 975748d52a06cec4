import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { encodeFrame, updateFrame } from '../../wire/frame.ts'
import type { Limits } from '../limits.ts'
import type { Message } from '../line.ts'
import type { Claim, Snapshot, StoredDocument } from '../stored-document.ts'
import { Deletions, writeDeletes } from '../update/deletions.ts'
import type { Brought, Known } from '../update/inspect-update.ts'
import { Lineage } from '../update/lineage.ts'
import type { DeletedRange, Run } from '../update/read-update.ts'
import { readUpdate } from '../update/read-update.ts'

/** What one turn brought: one merged update, and how far it brings which client ids. */
export interface Row {
  update: Uint8Array
  brings: Brought[]
}

/** What a compaction starts from. */
export interface Uncompacted {
  snapshot: Uint8Array | null
  updates: Uint8Array[]
  upto: number
  clocks: ReadonlyMap<number, number>
}

const unlimited = {
  structs: Number.POSITIVE_INFINITY,
  declaredClocks: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
  nesting: Number.POSITIVE_INFINITY,
  roots: Number.POSITIVE_INFINITY,
  typeDepth: Number.POSITIVE_INFINITY,
  holds: 'anything' as const,
  keyLength: Number.POSITIVE_INFINITY,
  clientIds: Number.POSITIVE_INFINITY,
}

/**
 * A stored document as a room holds it: not as a Y.Doc but as bytes that are ready to be sent, with the clocks and
 * deletions that inspection needs. Everything in it is stored; what is not stored yet never gets here.
 */
export class HeldDocument implements Known {
  readonly deletions = new Deletions()
  /** Names of roots that were put something into while it was held. */
  readonly roots = new Set<string>()
  readonly #limits: Limits
  #snapshot: Snapshot | null = null
  /** The snapshot as a message; its bytes are the snapshot's. */
  #whole: Message | null = null
  #clocks: Map<number, number>
  /** The clocks before the first of `#rows`. */
  #base: Map<number, number>
  #rows: Row[] = []
  /** Position of the last row in the stored run. */
  #upto: number
  /** How many of `#rows`, from the end, are not in the snapshot. */
  #run = 0
  #runBytes = 0
  readonly #owners = new Map<number, string>()
  #lineage: Lineage | null = null
  /** What was made to be sent, until the next row. */
  readonly #made = new Map<string, Message>()

  /** Throws when what is stored can't be read: it is then served to nobody. */
  constructor(stored: StoredDocument | null, limits: Limits) {
    this.#limits = limits
    this.#clocks = stored?.snapshot ? Y.decodeStateVector(stored.snapshot.vector) : new Map()
    this.#base = new Map(this.#clocks)
    this.#upto = (stored?.upto ?? 0) - (stored?.updates.length ?? 0)
    if (stored?.snapshot) this.#keep(stored.snapshot)
    for (const { client, mark } of stored?.claims ?? []) this.#owners.set(client, mark)
    for (const update of stored?.updates ?? []) {
      const read = readUpdate(update, unlimited)
      if (read === null) throw new Error('A stored update cannot be read.')
      const brings = read.runs.map(({ client, structs }) => ({ client, reached: endOf(structs) }))
      this.add({ update, brings }, read.deletes, [])
    }
  }

  reached(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  /** Where everything in it lies: read from its bytes when first needed. */
  lineage(): Lineage {
    if (this.#lineage !== null) return this.#lineage
    const lineage = new Lineage()
    const reached = new Map<number, number>()
    const rows = this.#rows.slice(this.#rows.length - this.#run).map(({ update }) => update)
    for (const update of [this.#snapshot?.update ?? nothing, ...rows]) {
      const runs = readStored(update)
      lineage.follow((client) => reached.get(client) ?? 0, runs)
      for (const { client, structs } of runs) reached.set(client, endOf(structs))
    }
    this.#lineage = lineage
    return lineage
  }

  /** Whose client id this is; null when it does not stand in the document. An id whose owner is not known is nobody's. */
  ownerOf(client: number): string | null {
    return this.#owners.get(client) ?? (this.#clocks.has(client) ? '' : null)
  }

  /** Position of the last row in the stored run. */
  get upto(): number {
    return this.#upto
  }

  get bytes(): number {
    return (this.#snapshot?.update.length ?? 0) + this.#runBytes
  }

  /**
   * Whether compacting is worth it: there are many rows that weigh much beside the snapshot (so that over time every byte
   * is put together a few times only), very many rows, or nobody writes just now.
   */
  isLong(isQuiet: boolean): boolean {
    const { compactAfter } = this.#limits
    const share = this.#runBytes / Math.max(1, this.#snapshot?.update.length ?? 0)
    const isMany = this.#run >= compactAfter && (share > 0.5 || this.#run >= 4 * compactAfter)
    return isMany || (isQuiet && this.#run > 0 && share > 0.1)
  }

  /** Whether everything is in the snapshot. */
  get isCompact(): boolean {
    return this.#run === 0
  }

  /** Takes in what has just been stored as one row. */
  add(row: Row, deletes: DeletedRange[], claims: Claim[]): void {
    this.#rows.push(row)
    this.#run++
    this.#runBytes += row.update.length
    this.#upto++
    this.#lineage?.follow((client) => this.reached(client), readStored(row.update))
    for (const { client, reached } of row.brings) this.#clocks.set(client, Math.max(this.reached(client), reached))
    this.deletions.addAll(deletes)
    for (const { client, mark } of claims) this.#owners.set(client, mark)
    this.#made.clear()
  }

  /** What a compaction has to put together, the position it then stands for, and the clocks it must come to. */
  toCompact(): Uncompacted {
    const updates = this.#rows.slice(this.#rows.length - this.#run).map(({ update }) => update)
    return { snapshot: this.#snapshot?.update ?? null, updates, upto: this.#upto, clocks: new Map(this.#clocks) }
  }

  /** Takes the outcome of a compaction. A few rows are kept for those who come back after a moment. */
  compacted(snapshot: Snapshot, upto: number): void {
    this.#keep(snapshot)
    this.#run = this.#upto - upto
    const inSnapshot = this.#rows.length - this.#run
    this.#runBytes = sizeOf(this.#rows.slice(inSnapshot))
    let first = Math.max(0, inSnapshot - this.#limits.recentRows)
    for (let size = sizeOf(this.#rows.slice(first, inSnapshot)); size > this.#limits.recentBytes; first++) {
      size -= this.#rows[first]?.update.length ?? size
    }
    this.#drop(first)
    this.#made.clear()
  }

  /** Drops the rows that are in the snapshot: they may hold what was deleted since. */
  forget(): void {
    this.#drop(this.#rows.length - this.#run)
    this.#made.clear()
  }

  #keep(snapshot: Snapshot): void {
    const bytes = updateFrame(snapshot.update)
    this.#whole = { bytes }
    this.#snapshot = { ...snapshot, update: bytes.subarray(bytes.length - snapshot.update.length) }
    this.deletions.addAll(deletesOf(snapshot.deletes))
  }

  #drop(count: number): void {
    for (const { brings } of this.#rows.splice(0, count)) {
      for (const { client, reached } of brings) this.#base.set(client, Math.max(this.#base.get(client) ?? 0, reached))
    }
  }

  /** The question for what somebody has that is not here. */
  question(): Message {
    return this.#make('question', () => encodeFrame({ is: 'ask', stateVector: Y.encodeStateVector(this.#clocks) }))
  }

  /**
   * What somebody who has this lacks, as messages in order; the last is the answer. Who lacks little is sent the rows from
   * the first that they lack, and all deletions (those move no clock); everybody else the stored bytes as they are.
   */
  answerTo(vector: ReadonlyMap<number, number>): Message[] {
    const covers = ([client, clock]: [number, number]) => (vector.get(client) ?? 0) >= clock
    if (vector.size > 0 && [...this.#base].every(covers)) {
      const first = this.#rows.findIndex(({ brings }) =>
        brings.some(({ client, reached }) => (vector.get(client) ?? 0) < reached),
      )
      return [this.#answerFrom(first === -1 ? this.#rows.length : first)]
    }
    const run = this.#make('run', () => {
      const updates = this.#rows.slice(this.#rows.length - this.#run).map(({ update }) => update)
      return encodeFrame({ is: 'answer', update: merged(updates) })
    })
    return this.#whole === null ? [run] : [this.#whole, run]
  }

  /** All rows after a position as one update; null when they are not here any more. */
  since(position: number): Message | null {
    const missing = this.#upto - position
    if (missing > this.#rows.length || missing < 0) return null
    return this.#make(`since ${position}`, () => {
      const updates = this.#rows.slice(this.#rows.length - missing).map(({ update }) => update)
      return encodeFrame({ is: 'update', update: merged(updates) })
    })
  }

  #answerFrom(first: number): Message {
    return this.#make(`from ${first}`, () => {
      const updates = this.#rows.slice(first).map(({ update }) => update)
      return encodeFrame({ is: 'answer', update: merged([this.#allDeletes(), ...updates]) })
    })
  }

  #allDeletes(): Uint8Array {
    return this.#make('deletes', () =>
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0)
        writeDeletes(encoder, this.deletions)
      }),
    ).bytes
  }

  #make(what: string, make: () => Uint8Array): Message {
    const made = this.#made.get(what) ?? { bytes: make() }
    this.#made.set(what, made)
    return made
  }
}

const nothing = Uint8Array.from([0, 0])

/** Several updates that follow each other as one. */
export function merged(updates: Uint8Array[]): Uint8Array {
  const [first, ...others] = updates
  if (first === undefined) return nothing
  return others.length === 0 ? first : Y.mergeUpdates(updates)
}

/** The structs of an update that was found fit before. */
export function readStored(update: Uint8Array): Run[] {
  const read = readUpdate(update, unlimited)
  if (read === null) throw new Error('A stored update cannot be read.')
  return read.runs
}

function deletesOf(update: Uint8Array): DeletedRange[] {
  const read = readUpdate(update, unlimited)
  if (read === null) throw new Error('Stored deletions cannot be read.')
  return read.deletes
}

export const endOf = (structs: { clock: number; length: number }[]) => {
  const last = structs.at(-1)
  return last === undefined ? 0 : last.clock + last.length
}

const sizeOf = (rows: Row[]) => rows.reduce((sum, { update }) => sum + update.length, 0)
