import * as Y from 'yjs'

/** What of a document is on the disk, by clocks and deletions alone: a second book beside the server's. */
export interface Ledger {
  add(update: Uint8Array): void
  /** Null when the disk holds everything of an update, else what it lacks. */
  lacks(update: Uint8Array): string | null
  reached(client: number): number
  isDeleted(client: number, clock: number): boolean
  /** From now on nothing may be served that is deleted now, and known to the server as such. */
  forgetDeleted(): void
  /** Deletions that the server was told are stored. */
  told(update: Uint8Array): void
  /** How often something was forgotten. */
  readonly forgettings: number
  /** Content in an update that was to be forgotten by the time of that many forgettings; null when there is none. */
  remembers(update: Uint8Array, forgettings: number): string | null
  /** What the whole document, as it is loaded, lacks of this ledger; null when nothing. */
  missingFrom(doc: Y.Doc): string | null
}

type Marks = Map<number, Set<number>>

/** `whole` gives the document as it is stored. */
export function createLedger(whole: () => Y.Doc): Ledger {
  const clocks = new Map<number, number>()
  const deleted: Marks = new Map()
  const told: Marks = new Map()
  const forgotten: Marks[] = []
  const has = (marks: Marks, client: number, clock: number) => marks.get(client)?.has(clock) ?? false
  const mark = (marks: Marks, update: Uint8Array) => {
    for (const { client, clock } of deletionsOf(Y.decodeUpdate(update).ds)) {
      const known = marks.get(client)
      if (known) known.add(clock)
      else marks.set(client, new Set([clock]))
    }
  }
  /** Whoever deletes a record deletes what others add to it at the same time: nobody writes that down, it follows. */
  const follows = (client: number, clock: number) => {
    const doc = whole()
    mark(deleted, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))
    doc.destroy()
    return has(deleted, client, clock)
  }
  const ledger: Ledger = {
    add(update) {
      for (const { id, length } of Y.decodeUpdate(update).structs)
        clocks.set(id.client, Math.max(ledger.reached(id.client), id.clock + length))
      mark(deleted, update)
    },
    lacks(update) {
      const { structs, ds } = Y.decodeUpdate(update)
      for (const { id, length } of structs)
        if (id.clock + length > ledger.reached(id.client)) return `${id.client} up to ${id.clock + length}`
      for (const { client, clock } of deletionsOf(ds))
        if (!has(deleted, client, clock) && !follows(client, clock)) return `the deletion of ${client} ${clock}`
      return null
    },
    reached: (client) => clocks.get(client) ?? 0,
    isDeleted: (client, clock) => has(deleted, client, clock),
    told: (update) => mark(told, update),
    forgetDeleted() {
      forgotten.push(new Map([...told].map(([client, at]) => [client, new Set(at)])))
    },
    get forgettings() {
      return forgotten.length
    },
    remembers(update, forgettings) {
      // What was to be forgotten once still is.
      const marks = forgotten[forgettings - 1]
      if (marks === undefined) return null
      for (const struct of Y.decodeUpdate(update).structs) {
        if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue
        // A type that is deleted is empty; a map's or text's own words are items of their own.
        if (struct.content instanceof Y.ContentType) continue
        for (let at = 0; at < struct.length; at++)
          if (has(marks, struct.id.client, struct.id.clock + at)) return `${struct.id.client} ${struct.id.clock + at}`
      }
      return null
    },
    missingFrom(doc) {
      for (const [client, clock] of clocks) if (Y.getState(doc.store, client) < clock) return `${client} up to ${clock}`
      for (const [client, at] of deleted)
        for (const clock of at) if (!isGone(doc, client, clock)) return `the deletion of ${client} ${clock}`
      return null
    },
  }
  return ledger
}

function* deletionsOf(ds: ReturnType<typeof Y.decodeUpdate>['ds']) {
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) for (let at = clock; at < clock + len; at++) yield { client, clock: at }
}

function isGone(doc: Y.Doc, client: number, clock: number): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || Y.getState(doc.store, client) <= clock) return false
  return structs[Y.findIndexSS(structs, clock)]?.deleted ?? false
}
