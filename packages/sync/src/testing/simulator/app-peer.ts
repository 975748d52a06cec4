import * as Y from 'yjs'
import type { ClientSocket } from '../../client/client-socket.ts'
import type { OpenDocument, openDocument as realOpenDocument } from '../../client/open-document.ts'
import type { Peer, Surroundings } from './peer.ts'
import { handsOn, noteIntentions, recordsOf, registers } from './person.ts'

/** A change of a record that was made here and is not known to be stored: its registers, or null when it was taken away. */
type Change = { id: string; parts: Record<string, unknown> | null }

/**
 * Our own client as the product uses it: it keeps what is not stored on a shelf, record by record, and does it again after
 * a reload or a recovery. What can't be done any more is given back to the person.
 */
export function createAppPeer(
  around: Surroundings,
  /** What the disk lacks of what was done here; null when nothing. */
  lacks: (doc: Y.Doc, deletes: ReadonlyMap<number, ReadonlySet<number>>) => string | null,
  openDocument: typeof realOpenDocument,
): Peer {
  const { name, agenda, random } = around
  let marks = 0
  /** On the shelf: survives a reload. */
  let waiting: Change[] = []
  const here = new Map<string, Set<string>>()
  let leftBehind: Change[] = []
  const returned = new Set<string>()
  let open: OpenDocument
  let bound: { doc: Y.Doc; deletes: Map<number, Set<number>>; hands: ReturnType<typeof handsOn>; end(): void }
  let generation = 0
  /** How often the page was loaded anew since it last worked. */
  let looks = 0
  const wakers = new Set<() => void>()

  const bind = () => {
    const { doc } = open.view
    const deletes = new Map<number, Set<number>>()
    const note = (transaction: Y.Transaction) => {
      if (!transaction.local) return
      for (const [client, ranges] of transaction.deleteSet.clients)
        for (const { clock, len } of ranges)
          for (let at = clock; at < clock + len; at++) deletes.set(client, (deletes.get(client) ?? new Set()).add(at))
    }
    const shelve = (events: Y.YEvent<Y.Map<unknown>>[], transaction: Y.Transaction) => {
      if (!transaction.local) return
      for (const event of events)
        for (const key of event.changes.keys.keys()) {
          const [id, changed] = event.path.length === 0 ? [key, registers] : [String(event.path[0]), [key]]
          here.set(id, new Set([...(here.get(id) ?? []), ...changed]))
        }
    }
    doc.on('afterTransaction', note)
    recordsOf(doc).observeDeep(shelve as never)
    noteIntentions(doc, name, around.intentions)
    const hands = handsOn(doc, name, () => `${name}-${marks++}`)
    bound = { doc, deletes, hands, end: () => hands.end() }
  }

  /** What was changed here, as it is now. */
  const changesHere = (): Change[] =>
    [...here].map(([id, changed]) => {
      const entry = recordsOf(bound.doc).get(id)
      if (!(entry instanceof Y.Map)) return { id, parts: null }
      return { id, parts: Object.fromEntries([...changed].map((register) => [register, entry.get(register)])) }
    })

  /** Does changes again; what can't be done is given back. */
  const again = (changes: Change[]) => {
    const records = recordsOf(open.view.doc)
    const give = (change: Change) => returned.add(change.id)
    if (open.view.access !== 'write') {
      changes.forEach(give)
      return
    }
    open.view.doc.transact(() => {
      for (const change of changes) {
        const entry = records.get(change.id)
        if (change.parts === null) records.delete(change.id)
        else if (entry instanceof Y.Map) for (const [key, value] of Object.entries(change.parts)) entry.set(key, value)
        else if (change.parts.rest !== undefined) records.set(change.id, new Y.Map(Object.entries(change.parts)))
        else give(change)
      }
    })
  }

  const follow = () => {
    const { view } = open
    if (view.doc !== bound.doc) {
      leftBehind = changesHere()
      bound.end()
      here.clear()
      bind()
    }
    if (view.state.is === 'live') looks = 0
    if (view.unsaved === 0 && view.state.is === 'live') {
      const missing = lacks(bound.doc, bound.deletes)
      if (missing !== null) around.broken(`${name} believes that everything is stored, but not ${missing}`)
      here.clear()
      bound.deletes.clear()
    }
    if (view.state.is === 'live' && view.access !== null && waiting.length > 0) {
      const changes = waiting
      waiting = []
      again(changes)
    }
    // A page that was refused for good is loaded anew by the person, who looks at it for a while first.
    if (view.state.is === 'refused') {
      const mine = generation
      agenda.after(Math.min(120_000, 2000 * 2 ** looks++) + random.below(2000), () => {
        if (mine === generation) reload()
      })
    }
  }

  const start = () => {
    const room = around.room()
    open = openDocument({
      url: 'sim:',
      name: room,
      // Documents of two epochs can't be compared: then what is on the shelf is done again.
      onRecovered: ({ before, after, sameHistory }) => again(sameHistory ? unsavedChanges(before, after) : leftBehind),
      open: (url) => around.connect(url.slice(url.indexOf('/') + 1)) as unknown as ClientSocket,
      clock: agenda,
      random: () => random.uint32() / 2 ** 32,
      clientId: () => random.uint32(),
      wake(listener) {
        wakers.add(listener)
        return () => wakers.delete(listener)
      },
      onFault: (error) => around.broken(`${name}'s client stumbled: ${(error as Error).stack}`),
    })
    bind()
    open.subscribe(follow)
    follow()
  }
  const reload = () => {
    generation++
    waiting = [...waiting, ...changesHere()]
    here.clear()
    bound.end()
    open.close()
    start()
  }
  start()

  return {
    name,
    get doc() {
      return open.view.doc
    },
    do(doing, chance) {
      if (open.view.access !== 'read') bound.hands.do(doing, chance)
    },
    reload,
    wake() {
      for (const listener of [...wakers]) listener()
    },
    unrest() {
      const { state, unsaved } = open.view
      if (state.is !== 'live') return state.is
      return unsaved > 0 ? `${unsaved} unsaved` : null
    },
    kept: () => new Set([...returned, ...waiting.map(({ id }) => id), ...here.keys()]),
    end() {
      generation++
      bound.end()
      open.close()
    },
  }
}

/** What `before` holds that `after` does not, record by record (SPEC D30). */
function unsavedChanges(before: Y.Doc, after: Y.Doc): Change[] {
  const both = new Y.Doc()
  Y.applyUpdate(both, Y.encodeStateAsUpdate(after))
  Y.applyUpdate(both, Y.encodeStateAsUpdate(before, Y.encodeStateVector(after)))
  const [wished, stored] = [recordsOf(both), recordsOf(after)]
  const changes: Change[] = []
  for (const id of new Set([...wished.keys(), ...stored.keys()])) {
    const [mine, theirs] = [wished.get(id), stored.get(id)]
    if (!(mine instanceof Y.Map)) {
      if (theirs instanceof Y.Map) changes.push({ id, parts: null })
      continue
    }
    const known = theirs instanceof Y.Map ? theirs : null
    const changed = registers.filter((key) => JSON.stringify(mine.get(key)) !== JSON.stringify(known?.get(key)))
    const parts = Object.fromEntries(changed.map((key) => [key, mine.get(key)]))
    if (changed.length > 0) changes.push({ id, parts })
  }
  both.destroy()
  return changes
}
