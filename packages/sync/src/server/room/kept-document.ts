import * as Y from 'yjs'
import type { DocumentParts } from '../compaction/condense.ts'
import type { Limits } from '../limits.ts'
import type { Snapshot, StoredDocument, Written } from '../stored-document.ts'
import { HeldDocument } from './held-document.ts'

/** How a host ended a commit: all of it is stored, or nothing since these people may not write (any more). */
export type CommitOutcome = { is: 'stored' } | { is: 'refused'; persons: string[] }

/** Where a room's document lives. All of it rejects on failure, and a failed load is never taken for an empty document. */
export interface RoomHost {
  load(): Promise<StoredDocument | null>
  /** Stores what these people wrote, all or none, in the board's one queue, where it looks at their access again. */
  commit(written: Written, persons: string[]): Promise<CommitOutcome>
  compact(snapshot: Snapshot, upto: number): Promise<void>
  condense(parts: DocumentParts): Promise<Snapshot>
  onFault(error: unknown): void
}

/** A room's document with its way from and to the store: loaded when first needed, compacted beside everything else. */
export class KeptDocument {
  readonly #host: RoomHost
  readonly #limits: Limits
  #held: HeldDocument | null = null
  #isDoubtful = false
  #loading: Promise<HeldDocument> | null = null
  #shown: number | null = null
  #compacting: Promise<unknown> = Promise.resolve()
  #isAtLeisure = false
  /** Position before which a compaction that failed is not tried again: it is no small work, and may fail again. */
  #notBefore = 0
  /** How often an audience was widened, and up to which time what was deleted before is gone. */
  #widened = 0
  #forgotten = 0

  constructor(host: RoomHost, limits: Limits) {
    this.#host = host
    this.#limits = limits
  }

  /** What is held now, which is all stored, but may not be all that is stored while the store is in doubt. */
  get held(): HeldDocument | null {
    return this.#held
  }

  /** The document as it is stored. Rejects when it can't be loaded or is not whole: it is then served to nobody. */
  async get(): Promise<HeldDocument> {
    if (this.#held !== null && !this.#isDoubtful) return this.#held
    // One load at a time: what is stored after one of two would be in the other alone.
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null
    })
    return this.#loading
  }

  async #load(): Promise<HeldDocument> {
    const before = this.#held
    const stored = await this.#host.load()
    // Those who are here may lack what was stored without our knowing, so the rows are kept as they are; but who asks
    // next may have been let in since, before this room or this process was there.
    this.#held = new HeldDocument(before === null ? await this.#compacted(stored) : stored, this.#limits)
    if (before !== null) {
      this.#forgotten = -1
      this.#shown ??= before.upto
    }
    this.#isDoubtful = false
    return this.#held
  }

  /** Up to which position everything has been shown, if the document was read again since this was last asked; else null. */
  takeShown(): number | null {
    const shown = this.#shown
    this.#shown = null
    return shown
  }

  /** A commit failed: whether it is stored is not known until the document is read again. */
  doubt(): void {
    this.#isDoubtful = true
  }

  /** Somebody new may read from now on: what was deleted before is not for them. */
  widen(): void {
    this.#widened++
  }

  /** Resolves when nothing is held any more that was deleted before the last `widen`. Rejects on failure. */
  async forget(): Promise<void> {
    while (this.#forgotten !== this.#widened) {
      const widened = this.#widened
      if (await this.compact(true)) this.#forgotten = widened
    }
  }

  /** Puts the rows so far into the snapshot, one compaction at a time. True when it is done for what is held now. */
  compact(forget = false): Promise<boolean> {
    const mine = this.#compacting.then(() => this.#compact(forget))
    this.#compacting = mine.catch(() => {})
    return mine
  }

  /** The same where it can wait: not behind another one, and not soon again when it failed. */
  async compactAtLeisure(): Promise<void> {
    if (this.#isAtLeisure || (this.#held?.upto ?? 0) < this.#notBefore) return
    this.#isAtLeisure = true
    try {
      await this.compact()
    } finally {
      this.#isAtLeisure = false
    }
  }

  /** Resolves when no compaction is going on. */
  async settled(): Promise<void> {
    await this.#compacting
  }

  async #compact(forget: boolean): Promise<boolean> {
    const held = await this.get()
    const { upto, clocks, ...parts } = held.toCompact()
    if (parts.updates.length === 0) {
      if (forget) held.forget()
      return true
    }
    this.#notBefore = upto + this.#limits.compactAfter
    const snapshot = await this.#host.condense(parts)
    if (!isSame(Y.decodeStateVector(snapshot.vector), clocks)) throw new Error('A compaction lost something.')
    await this.#host.compact(snapshot, upto)
    this.#notBefore = 0
    if (this.#held !== held) return false
    held.compacted(snapshot, upto)
    if (forget) held.forget()
    return true
  }

  /** Whoever opens a document gets it without what was deleted before: who may read may have changed since it was stored. */
  async #compacted(stored: StoredDocument | null): Promise<StoredDocument | null> {
    if (stored === null || stored.updates.length === 0) return stored
    const snapshot = await this.#host.condense({ snapshot: stored.snapshot?.update ?? null, updates: stored.updates })
    // A store that can't take it now gets it another time: nothing depends on it.
    await this.#host.compact(snapshot, stored.upto).catch((error) => this.#host.onFault(error))
    return { ...stored, snapshot, updates: [] }
  }
}

const isSame = (some: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>) =>
  some.size === others.size && [...some].every(([client, clock]) => others.get(client) === clock)
