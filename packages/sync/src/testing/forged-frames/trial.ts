import * as Y from 'yjs'
import { condense } from '../../server/compaction/condense.ts'
import { defaultLimits } from '../../server/limits.ts'
import { HeldDocument } from '../../server/room/held-document.ts'
import type { Inspection } from '../../server/update/inspect-update.ts'
import { inspectUpdate } from '../../server/update/inspect-update.ts'
import type { Chance } from './chance.ts'
import { type History, historyOf } from './history.ts'
import { mutate } from './mutate.ts'
import { isWhole, portraitOf } from './portrait.ts'

type Accepted = Extract<Inspection, { is: 'adds' }>

/** What became of how many frames. `crossed` is a part of `adds`: see `isCrossed`. */
export type Tally = Record<Inspection['is'] | 'crossed', number>

/** A document as it stands, in what its different readers have of it. */
interface Base {
  held: HeldDocument
  collected: Uint8Array
  uncollected: Uint8Array
  rows: Uint8Array[]
}

const docOf = (updates: Uint8Array[], options = {}) => {
  const doc = new Y.Doc(options)
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** The deletions of a document, as an update's delete set says them. */
const isDeleted = (doc: Y.Doc, client: number, clock: number) => {
  const structs = doc.store.clients.get(client) ?? []
  return structs[Y.findIndexSS(structs, clock)]?.deleted === true
}

function add(base: Base, { update, brings, deletes }: Accepted): void {
  base.held.add({ update, brings }, deletes, [])
  base.rows.push(update)
  base.collected = Y.encodeStateAsUpdate(docOf([base.collected, update]))
  base.uncollected = Y.encodeStateAsUpdate(docOf([base.uncollected, update], { gc: false }))
}

/** Marks what came from others. */
const RELAY = Symbol('relay')

/** A reader with a document, and what it says of its own accord: Yjs tidies formats up when it meets new ones. */
class Replica {
  readonly doc: Y.Doc
  said: Uint8Array[] = []

  constructor(updates: Uint8Array[], { gc = true, client }: { gc?: boolean; client?: number } = {}) {
    this.doc = new Y.Doc({ gc })
    if (client !== undefined) this.doc.clientID = client
    this.hear(updates)
    this.said = []
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== RELAY) this.said.push(update)
    })
  }

  hear(updates: Uint8Array[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, update, RELAY)
  }
}

/** Tells everybody what the others say until nobody says anything. Each change has to pass, as the room would take it. */
function converse(held: HeldDocument, replicas: Replica[]): void {
  for (let round = 0; round < 20; round++) {
    const said = replicas.flatMap((one) => one.said.splice(0))
    if (said.length === 0) return
    for (const update of said) {
      const found = inspectUpdate(held, update, defaultLimits)
      must(found.is !== 'unfit', 'an honest change is refused after it')
      if (found.is === 'nothing') continue
      held.add({ update: found.update, brings: found.brings }, found.deletes, [])
      for (const one of replicas) one.hear([found.update])
    }
  }
  throw new Error('they never come to rest')
}

/**
 * Whether something new in a document says to lie where nothing can have been put in: between two things of one list that
 * never were beside each other. No client makes that, and inspection without a document can't see it. Everybody takes it
 * in wholly, but where in the list it then lies depends on what else they had (what SPEC D6 leaves open). Throws when they
 * are not in one list at all, which inspection does see.
 */
export function isCrossed(doc: Y.Doc, known: ReadonlyMap<number, number>): boolean {
  const places = new Map<unknown, Map<Y.Item, number>>()
  const placeOf = (id: Y.ID | null, other: number) => {
    if (id === null) return other
    const item = Y.getItem(doc.store, id) as Y.Item | Y.GC
    if (!(item instanceof Y.Item)) return null
    const list = item.parent as Y.AbstractType<unknown> & { _start: Y.Item | null }
    let known = places.get(list)
    if (known === undefined) {
      known = new Map()
      let at = 0
      for (let next = list._start; next !== null; next = next.right) {
        known.set(next, at)
        at += next.length
      }
      places.set(list, known)
    }
    return (known.get(item) ?? Number.NaN) + id.clock - item.id.clock
  }
  const lies = ({ id, parent, origin, rightOrigin, parentSub }: Y.Item) => {
    if (rightOrigin === null || id.clock < (known.get(id.client) ?? 0)) return true
    const right = Y.getItem(doc.store, rightOrigin) as Y.Item | Y.GC
    if (!(right instanceof Y.Item)) return true
    must(parentSub === null && right.parentSub === null, 'something lies under a key and beside something')
    must(right.parent === parent, 'something lies between two lists')
    const left = origin && (Y.getItem(doc.store, origin) as Y.Item | Y.GC)
    if (left instanceof Y.GC) return true
    must(left === null || (left.parentSub === null && left.parent === parent), 'something lies between two lists')
    const [from, to] = [placeOf(origin, -1) ?? -1, placeOf(rightOrigin, 0) ?? 0]
    // What was already left of the one was left of this too; likewise on the right.
    const before = rightOrigin.clock > right.id.clock ? to - 1 : (placeOf(right.origin, -1) ?? -1)
    const lastOfLeft = left === null || origin === null ? true : origin.clock === left.id.clock + left.length - 1
    const after = left === null ? to : lastOfLeft ? (placeOf(left.rightOrigin, Infinity) ?? Infinity) : from + 1
    return from < to && before <= from && after >= to
  }
  return [...doc.store.clients.values()].flat().some((struct) => struct instanceof Y.Item && !lies(struct))
}

/** Throws unless an accepted update does the same, wholly, to everybody: live, merged, condensed, and with own unsent changes. */
function check(base: Base, accepted: Accepted, chance: Chance): 'crossed' | 'straight' {
  const { update, brings, deletes } = accepted
  const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(base.collected))
  for (const { client, reached } of brings) vector.set(client, reached)
  const held = heldOf([...base.rows, update])
  const live = new Replica([base.collected])
  const uncollected = new Replica([base.uncollected], { gc: false })
  for (const one of [live, uncollected]) one.hear([update])
  const snapshot = condense({ snapshot: base.collected, updates: [update] })
  const all: Record<string, Replica> = {
    live,
    uncollected,
    'row by row': new Replica([...base.rows, update]),
    merged: new Replica([Y.mergeUpdates([...base.rows, update])]),
    'the snapshot merged': new Replica([Y.mergeUpdates([base.collected, update])]),
    condensed: new Replica([snapshot.update]),
    rejoined: new Replica([Y.encodeStateAsUpdate(live.doc)]),
  }
  const before = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(base.collected))
  const crossed = isCrossed(uncollected.doc, before)
  converse(held, Object.values(all))
  const drawn = portraitOf(live.doc)
  for (const [who, { doc }] of Object.entries(all)) {
    must(isWhole(doc), `${who}: something stays pending`)
    const own = Y.decodeStateVector(Y.encodeStateVector(doc))
    must(own.size === vector.size && [...vector].every(([id, clock]) => own.get(id) === clock), `${who}: other clocks`)
    for (const { client, clock, length } of deletes) {
      for (let at = clock; at < clock + Math.min(length, 100); at++)
        must(isDeleted(doc, client, at), `${who}: not deleted`)
    }
    must(crossed || portraitOf(doc) === drawn, `${who}: other content\n${portraitOf(doc)}\n---\n${drawn}`)
  }
  const busy = new Replica([base.collected], { client: chance.below(2 ** 32) })
  const words = busy.doc.getText('words')
  const undo = new Y.UndoManager([words, busy.doc.getMap('records')], { captureTimeout: 0 })
  words.insert(chance.below(words.length + 1), 'here')
  if (words.length > 6) words.delete(chance.below(3), 4)
  busy.doc.getMap('records').set(`shape:${chance.below(12)}`, 'mine')
  busy.doc.getArray('strokes').insert(0, ['mine'])
  // Without a connection the changes go out as one, as they are kept by then.
  if (chance.once(2)) {
    busy.doc.getMap('records').set('shape:1', 1)
    busy.doc.getMap('records').set('shape:1', 2)
    busy.said = [Y.encodeStateAsUpdate(busy.doc, Y.encodeStateVectorFromUpdate(base.collected))]
  }
  undo.destroy()
  busy.hear([update])
  const three = [live, uncollected, busy]
  converse(held, three)
  const end = portraitOf(live.doc)
  for (const { doc } of three) {
    must(isWhole(doc), 'with own changes: something stays pending')
    must(crossed || portraitOf(doc) === end, `with own changes: other content\n${end}\n---\n${portraitOf(doc)}`)
  }
  return crossed ? 'crossed' : 'straight'
}

function heldOf(rows: Uint8Array[]): HeldDocument {
  return new HeldDocument({ snapshot: null, updates: rows, upto: rows.length, claims: [] }, defaultLimits)
}

/** How far each client id goes. */
const reachedOf = ({ collected }: Base) => Y.decodeStateVector(Y.encodeStateVectorFromUpdate(collected))

/**
 * Bends the updates of one history, and shows each to a document that holds a part of it. What is refused is only
 * counted; what is accepted has to do the same to everybody. Throws for what does not, with how it came to be.
 */
export function bendHistory(chance: Chance, mutants: number, tally: Tally): void {
  const history: History = historyOf(chance, 10)
  const base: Base = {
    held: heldOf([]),
    collected: Uint8Array.from([0, 0]),
    uncollected: Uint8Array.from([0, 0]),
    rows: [],
  }
  const from = chance.below(history.updates.length)
  for (const update of history.updates.slice(0, from)) {
    const found = inspectUpdate(base.held, update, defaultLimits)
    must(found.is !== 'unfit', 'an honest change is refused')
    if (found.is === 'adds') add(base, found)
  }
  for (let index = 0; index < mutants; index++) {
    const origin = chance.pick(history.updates)
    const { bytes, ways } = mutate(origin, chance, { updates: history.updates, reached: reachedOf(base) })
    const found = inspectUpdate(base.held, bytes, defaultLimits)
    tally[found.is]++
    if (found.is !== 'adds') continue
    const isForeign = !found.brings.some(({ client }) => history.clients.includes(client))
    try {
      const lies = check(base, found, chance)
      if (lies === 'crossed') tally.crossed++
      else if (isForeign && chance.once(4)) add(base, found)
    } catch (error) {
      const show = (update: Uint8Array) => Buffer.from(update).toString('base64')
      throw new Error(
        `${ways.join(', ')}\nbase ${show(base.collected)}\nbent ${show(found.update)}\n${(error as Error).stack}`,
      )
    }
  }
}
