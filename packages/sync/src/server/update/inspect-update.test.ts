import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { crafted, kinds, part, varString } from '../../testing/forged-frames/craft.ts'
import { stumblingBlock } from '../../testing/forged-updates.ts'
import { seeded } from '../../testing/seeded.ts'
import { defaultLimits } from '../limits.ts'
import { HeldDocument, readStored } from '../room/held-document.ts'
import { Deletions } from './deletions.ts'
import type { Known } from './inspect-update.ts'
import { inspectUpdate } from './inspect-update.ts'
import { Lineage } from './lineage.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))
const cases = Number(process.env.FUZZ_CASES ?? 4000)

/** What is known of a Y.Doc: what a room keeps without one. */
function known(doc: Y.Doc): Known {
  const deletions = new Deletions()
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    for (const { clock, len } of ranges) deletions.add({ client, clock, length: len })
  }
  const lineage = () => {
    const all = new Lineage()
    all.follow(() => 0, readStored(Y.encodeStateAsUpdate(doc)))
    return all
  }
  return { reached: (client) => Y.getState(doc.store, client), deletions, roots: new Set(doc.share.keys()), lineage }
}
const inspect = (doc: Y.Doc, update: Uint8Array) => inspectUpdate(known(doc), update, defaultLimits)
const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** Some updates of several people working on one document, in an order in which each fits. */
function history(random: () => number): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [1, 2, 3].map(() => new Y.Doc())
  for (const doc of docs) {
    doc.clientID = Math.floor(random() * 2 ** 32)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'relay') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'relay')
    })
  }
  for (let step = 0; step < 12; step++) {
    const doc = docs[Math.floor(random() * docs.length)] as Y.Doc
    const key = `k${Math.floor(random() * 4)}`
    const text = doc.getText('words')
    const what = random()
    if (what < 0.4) doc.getMap('records').set(key, new Y.Map([['x', [{ deep: step }]]]))
    else if (what < 0.6) doc.getMap('records').delete(key)
    else if (what < 0.8 || text.length === 0)
      text.insert(Math.floor(random() * (text.length + 1)), 'words', { bold: true })
    else text.delete(0, 1 + Math.floor(random() * (text.length - 1)))
  }
  return updates
}

test(`D6 what passes inspection is integrated wholly by everybody; what is honest passes (${cases} cases, seed ${seed})`, {
  timeout: 10_000 + cases * 5,
}, () => {
  const random = seeded(seed)
  const outcomes = { nothing: 0, adds: 0, unfit: 0 }
  for (let index = 0; index < cases; index++) {
    const where = `seed ${seed}, case ${index}`
    const updates = history(random)
    const readers = [new Y.Doc(), new Y.Doc({ gc: false }), new Y.Doc()]
    const [doc] = readers as [Y.Doc, Y.Doc, Y.Doc]
    for (const update of updates.slice(0, Math.floor(random() * updates.length))) {
      expect(inspect(doc, update).is, where).not.toBe('unfit')
      for (const reader of readers) Y.applyUpdate(reader, update)
    }
    // One of the readers has done something that nobody has heard of yet.
    const busy = readers[2] as Y.Doc
    busy.getText('words').insert(Math.floor(random() * (busy.getText('words').length + 1)), 'here')
    if (busy.getText('words').length > 6) busy.getText('words').delete(1, 4)
    busy.getMap('records').set('k1', 'mine')
    const bent = (updates[Math.floor(random() * updates.length)] as Uint8Array).slice()
    for (let flips = Math.floor(random() * 4); flips > 0; flips--) {
      bent[Math.floor(random() * bent.length)] = Math.floor(random() * (random() < 0.7 ? 16 : 256))
    }
    const found = inspect(doc, bent)
    outcomes[found.is]++
    if (found.is !== 'adds') continue
    for (const reader of readers) {
      Y.applyUpdate(reader, found.update)
      expect(isWhole(reader), where).toBe(true)
      for (const { client, reached } of found.brings) expect(Y.getState(reader.store, client), where).toBe(reached)
      for (const range of found.deletes) expect(known(reader).deletions.missing(range), where).toEqual([])
    }
    // And what the room would send on can be read by who joins.
    for (const reader of readers) {
      const joiner = new Y.Doc()
      Y.applyUpdate(joiner, Y.encodeStateAsUpdate(reader))
      expect(isWhole(joiner), where).toBe(true)
    }
  }
  for (const is of ['nothing', 'adds', 'unfit'] as const) expect(outcomes[is]).toBeGreaterThan(cases / 50)
})

test('D6 an update that fits is told with the client ids under which it adds', () => {
  const doc = new Y.Doc()
  const other = new Y.Doc()
  other.getMap('records').set('a', 1)
  const update = Y.encodeStateAsUpdate(other)
  const brings = [{ client: other.clientID, reached: 1 }]
  expect(inspect(doc, update)).toEqual({ is: 'adds', update, brings, deletes: [], roots: new Set(['records']) })
  Y.applyUpdate(doc, update)
  expect(inspect(doc, update)).toEqual({ is: 'nothing' })
  const state = Y.encodeStateVector(other)
  other.getMap('records').delete('a')
  expect(inspect(doc, Y.encodeStateAsUpdate(other, state))).toMatchObject({
    is: 'adds',
    brings: [],
    deletes: [{ client: other.clientID, clock: 0, length: 1 }],
  })
})

test('D6 a client that comes twice in one update is refused: Yjs would drop what came first', () => {
  // Three runs of one deleted clock each, for the clients 7, 8 and 7.
  const twice = Uint8Array.from([3, 1, 7, 0, 0, 1, 1, 8, 0, 0, 1, 1, 7, 1, 0, 1, 0])
  expect(inspect(new Y.Doc(), twice)).toEqual({ is: 'unfit' })
})

test('D6 what Yjs would stumble over half way is cut to what it lacks, which it takes in', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stumblingBlock.document)
  expect(() => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, stumblingBlock.document)
    Y.applyUpdate(copy, stumblingBlock.update)
  }).toThrow()
  const found = inspect(doc, stumblingBlock.update)
  if (found.is === 'adds') Y.applyUpdate(doc, found.update)
  expect(isWhole(doc)).toBe(true)
})

test('D6 values that followed each other under a key and are deleted fit as the one that Yjs makes of them; not deleted they do not', () => {
  const drawn = new Y.Doc()
  const note = drawn.getMap('records').set('note', new Y.Map<unknown>([['geometry', { x: 0 }]]))
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(drawn))
  const undo = new Y.UndoManager(drawn.getMap('records'), { captureTimeout: 0 })
  for (const x of [1, 2, 3]) note.set('geometry', { x })
  const update = Y.encodeStateAsUpdate(drawn, Y.encodeStateVector(server))
  expect(Y.decodeUpdate(update).structs.map(({ length }) => length)).toEqual([2, 1])
  expect(inspect(server, update)).toMatchObject({ is: 'adds', update })
  undo.destroy()
  const undeleted = Uint8Array.from([
    ...update.slice(0, -Y.encodeStateAsUpdate(drawn, Y.encodeStateVector(drawn)).length + 1),
    0,
  ])
  expect(Y.decodeUpdate(undeleted)).toMatchObject({ ds: { clients: new Map() } })
  expect(inspect(server, undeleted)).toEqual({ is: 'unfit' })
})

test('D6 the same deletion said 4,000 times is one deletion', () => {
  const doc = new Y.Doc()
  doc.getText('words').insert(0, 'x'.repeat(8000))
  // Every second letter is gone: without care, each of the 4,000 would be cut into 4,000 pieces.
  for (let at = 0; at < 4000; at++) doc.getText('words').delete(at, 1)
  const client = doc.clientID
  const update = crafted({
    parts: [],
    deletes: Array.from({ length: 4000 }, () => ({ client, clock: 0, length: 8000 })),
  })
  const found = inspect(doc, update)
  expect(found).toMatchObject({ is: 'adds', brings: [] })
  expect(found.is === 'adds' && found.deletes.length).toBe(4000)
  expect(found.is === 'adds' && found.update.length).toBeLessThan(20_000)
})

/** Types in types, each under a key of the one before. */
const nest = (depth: number) =>
  crafted({
    parts: Array.from({ length: depth }, (_, index) =>
      part({
        kind: kinds.type,
        content: Uint8Array.of(1),
        parent: index === 0 ? 'records' : { client: 7, clock: index - 1 },
      }),
    ),
  })

test('D6 types nested 15,000 deep, whose deletion overflows the stack of every Yjs, are refused, also piece by piece', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, nest(15_000))
  expect(() => doc.getMap('records').delete('k')).toThrow()
  expect(inspect(new Y.Doc(), nest(15_000))).toEqual({ is: 'unfit' })
  expect(inspect(new Y.Doc(), nest(64)).is).toBe('adds')
  const held = new HeldDocument(null, defaultLimits)
  const outcomes = new Set<string>()
  for (let depth = 1; depth < 100; depth++) {
    const found = inspectUpdate(held, nest(depth), defaultLimits)
    outcomes.add(found.is)
    if (found.is === 'adds') held.add({ update: found.update, brings: found.brings }, found.deletes, [])
  }
  expect([...outcomes]).toEqual(['adds', 'unfit'])
  expect(held.reached(7)).toBe(64)
})

test('D6 words under a key of a map, which make the deletion of that map throw in every Yjs, are refused', () => {
  const doc = new Y.Doc()
  doc.clientID = 9
  doc.getMap('records').set('note', new Y.Map([['x', 1]]))
  const [origin, tail] = [
    { client: 9, clock: 1 },
    { client: 7, clock: 2 },
  ]
  // Many letters at once under the key, then something put between them: those on the left stay undeleted for ever.
  const words = part({ kind: kinds.string, origin, content: varString('words'), length: 5 })
  const update = crafted({ parts: [words, part({ origin: tail })] })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(copy, update)
  expect(() => copy.getMap('records').delete('note')).toThrow()
  expect(inspect(doc, update)).toEqual({ is: 'unfit' })
  const keyed = part({ parent: { client: 9, clock: 0 }, kind: kinds.string, content: varString('words'), length: 5 })
  expect(inspect(doc, crafted({ parts: [keyed] }))).toEqual({ is: 'unfit' })
})

test('D6 what is said to lie between two lists, or under a key and beside something, is refused; in one list it fits', () => {
  const doc = new Y.Doc()
  doc.clientID = 9
  doc.getArray('one').push(['a', 'b'])
  doc.getArray('two').push(['c'])
  doc.getMap('records').set('k', 1)
  const at = (clock: number) => ({ client: 9, clock })
  const between = (origin: number | null, right: number | null) =>
    inspect(
      doc,
      crafted({
        parts: [part({ origin: origin === null ? null : at(origin), right: right === null ? null : at(right) })],
      }),
    ).is
  expect([between(0, 1), between(null, 0), between(1, null), between(3, null)]).toEqual([
    'adds',
    'adds',
    'adds',
    'adds',
  ])
  expect([between(0, 2), between(2, 1), between(null, 3), between(3, 2), between(0, 3)]).toEqual(Array(5).fill('unfit'))
})

test(`D6 a document of maps takes in whatever is done to maps, with undo, and nothing in lists and texts (seed ${seed})`, () => {
  const random = seeded(seed)
  const limits = { ...defaultLimits, holds: 'maps' as const }
  for (let run = 0; run < 40; run++) {
    const stored = new Y.Doc()
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    for (const [doc, reader] of [
      [one, other],
      [other, one],
    ] as const) {
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'relay') return
        const found = inspectUpdate(known(stored), update, limits)
        expect(found.is, `seed ${seed}, run ${run}`).not.toBe('unfit')
        Y.applyUpdate(stored, update)
        Y.applyUpdate(reader, update, 'relay')
      })
    }
    const records = one.getMap<Y.Map<unknown>>('records')
    const undo = new Y.UndoManager(records, { captureTimeout: 0 })
    for (let step = 0; step < 60; step++) {
      const map = random() < 0.8 ? records : other.getMap<Y.Map<unknown>>('records')
      const key = `k${Math.floor(random() * 3)}`
      const what = random()
      if (what < 0.3) map.set(key, new Y.Map<unknown>([['geometry', { x: step }]]))
      else if (what < 0.6) map.get(key)?.set('geometry', { x: step })
      else if (what < 0.75) map.delete(key)
      else {
        try {
          if (what < 0.9) undo.undo()
          else undo.redo()
        } catch {
          // Yjs stumbles when the other has removed the map that a step was about: this run ends here.
          break
        }
      }
    }
  }
  const others = new Y.Doc()
  const refused = (change: () => void) => {
    const before = Y.encodeStateVector(others)
    change()
    return inspectUpdate(known(new Y.Doc()), Y.encodeStateAsUpdate(others, before), limits).is
  }
  // Two values of one client, each as if it were the first under its key.
  const first = [40, 1, 1, 97, 1, 98, 1, 119, 1, 120]
  expect(inspectUpdate(known(new Y.Doc()), Uint8Array.from([1, 1, 7, 0, ...first, 0]), limits).is).toBe('adds')
  expect(inspectUpdate(known(new Y.Doc()), Uint8Array.from([1, 2, 7, 0, ...first, ...first, 0]), limits).is).toBe(
    'unfit',
  )
  expect(refused(() => others.getArray('list').push([1]))).toBe('unfit')
  expect(refused(() => others.getText('words').insert(0, 'a'))).toBe('unfit')
  expect(refused(() => others.getMap('records').set('inner', new Y.Array()))).toBe('unfit')
  expect(refused(() => others.getXmlFragment('page').insert(0, [new Y.XmlText('a')]))).toBe('unfit')
})
