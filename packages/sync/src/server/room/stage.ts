import { closeCodes } from '@firsthand/model'
import type { Limits } from '../limits.ts'
import type { Claim } from '../stored-document.ts'
import type { Brought, Known } from '../update/inspect-update.ts'
import { inspectUpdate } from '../update/inspect-update.ts'
import { Lineage } from '../update/lineage.ts'
import type { DeletedRange } from '../update/read-update.ts'
import type { CloseReason } from './close-reason.ts'
import type { HeldDocument, Row } from './held-document.ts'
import { endOf, merged, readStored } from './held-document.ts'
import type { Job, Seat } from './seat.ts'

export type Write = Extract<Job, { is: 'write' }>

/**
 * One turn's writes on their way to the store: each is inspected against what is stored and what was staged before it.
 * Nothing of it is in the held document until it is stored.
 */
export class Stage {
  readonly #held: HeldDocument
  readonly #limits: Limits
  readonly #reached = new Map<number, number>()
  readonly #owners = new Map<number, string>()
  readonly writes: Write[] = []
  readonly #updates: Uint8Array[] = []
  readonly #deletes: DeletedRange[] = []
  #bytes = 0
  readonly #known: Known
  /** Where everything lies, with the first so many of `#updates` and how far those reach. */
  #lineage: { of: Lineage; reached: Map<number, number>; upto: number } | null = null

  constructor(held: HeldDocument, limits: Limits) {
    this.#held = held
    this.#limits = limits
    this.#known = {
      reached: (client) => this.#reached.get(client) ?? held.reached(client),
      deletions: held.deletions,
      roots: held.roots,
      lineage: () => this.#lineageNow(),
    }
  }

  /** Takes a write in. True when all of it is stored or staged; a seat that may not write it is expelled. */
  take(write: Write): boolean {
    const { seat, kind, update } = write
    const { access } = seat.sitter
    // Its answer will contain this, and what it builds on: taken alone it might not fit yet.
    if (access === 'write' && kind === 'update' && !seat.hasAnswered) return false
    const found = inspectUpdate(this.#known, update, this.#limits)
    if (access === 'read') {
      // Also what does not fit: it may build on what they drew before they lost the pen.
      if (found.is !== 'nothing') seat.expel(closeCodes.notAllowed, 'read-only')
      return false
    }
    seat.hasAnswered = true
    if (found.is === 'nothing') return true
    if (found.is === 'unfit') return refuse(seat, 'unfit')
    if (this.#isTooMuch(found.update, found.deletes)) return refuse(seat, 'document-full')
    if (!this.#claim(seat, found.brings)) return refuse(seat, 'client-id-taken')
    for (const { client, reached } of found.brings) this.#reached.set(client, reached)
    for (const root of found.roots) this.#held.roots.add(root)
    this.writes.push(write)
    this.#updates.push(found.update)
    this.#deletes.push(...found.deletes)
    this.#bytes += found.update.length
    return true
  }

  #isTooMuch(update: Uint8Array, deletes: DeletedRange[]): boolean {
    const { documentBytes, deletedRanges } = this.#limits
    if (this.#held.bytes + this.#bytes + update.length > documentBytes) return true
    return deletes.length > 0 && this.#held.deletions.size + this.#deletes.length + deletes.length > deletedRanges
  }

  #lineageNow(): Lineage {
    const known = this.#lineage ?? {
      of: new Lineage(this.#held.lineage()),
      reached: new Map<number, number>(),
      upto: 0,
    }
    for (const update of this.#updates.slice(known.upto)) {
      const runs = readStored(update)
      known.of.follow((client) => known.reached.get(client) ?? this.#held.reached(client), runs)
      for (const { client, structs } of runs) known.reached.set(client, endOf(structs))
    }
    this.#lineage = { ...known, upto: this.#updates.length }
    return known.of
  }

  get isEmpty(): boolean {
    return this.writes.length === 0
  }

  /** The turn's writes as one row. */
  row(): { row: Row; deletes: DeletedRange[]; claims: Claim[] } {
    return {
      row: {
        update: merged(this.#updates),
        brings: [...this.#reached].map(([client, reached]) => ({ client, reached })),
      },
      deletes: this.#deletes,
      claims: [...this.#owners].map(([client, mark]) => ({ client, mark })),
    }
  }

  /** Nobody may add under somebody else's client id, whose own work would be lost by it. */
  #claim(seat: Seat, brings: Brought[]): boolean {
    const claims = brings.map(({ client }) => ({ client, mark: seat.markOf(client) }))
    for (const { client, mark } of claims) {
      if ((this.#owners.get(client) ?? this.#held.ownerOf(client) ?? mark) !== mark) return false
    }
    for (const { client, mark } of claims) if (this.#held.ownerOf(client) === null) this.#owners.set(client, mark)
    return true
  }
}

function refuse(seat: Seat, reason: CloseReason): false {
  seat.expel(closeCodes.malformed, reason)
  return false
}
