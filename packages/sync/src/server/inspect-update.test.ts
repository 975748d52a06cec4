import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../testing/seeded.ts'
import { inspectUpdate } from './inspect-update.ts'
import { defaultLimits } from './limits.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))
const cases = Number(process.env.FUZZ_CASES ?? 1500)
const inspect = (doc: Y.Doc, update: Uint8Array) => inspectUpdate(doc, update, defaultLimits)

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

test(`D6 what passes inspection is integrated wholly; what is honest passes (${cases} cases, seed ${seed})`, {
  timeout: 10_000 + cases * 5,
}, () => {
  const random = seeded(seed)
  const outcomes = { nothing: 0, adds: 0, unfit: 0, broken: 0 }
  for (let index = 0; index < cases; index++) {
    const updates = history(random)
    const doc = new Y.Doc()
    const known = Math.floor(random() * updates.length)
    for (const update of updates.slice(0, known)) {
      expect(inspect(doc, update).is, `seed ${seed}, case ${index}`).not.toBe('unfit')
      Y.applyUpdate(doc, update)
    }
    const bent = (updates[Math.floor(random() * updates.length)] as Uint8Array).slice()
    for (let flips = Math.floor(random() * 4); flips > 0; flips--) {
      bent[Math.floor(random() * bent.length)] = Math.floor(random() * (random() < 0.7 ? 16 : 256))
    }
    const before = Y.encodeStateAsUpdate(doc)
    const found = inspect(doc, bent)
    outcomes[found.is]++
    expect(Y.encodeStateAsUpdate(doc), `seed ${seed}, case ${index}`).toEqual(before)
    if (found.is === 'unfit') continue
    try {
      Y.applyUpdate(doc, bent)
    } catch {
      // Clocks don't tell everything: Yjs stumbles over some. The room throws its document away then (test below).
      outcomes.broken++
      continue
    }
    expect(isWhole(doc), `seed ${seed}, case ${index}`).toBe(true)
    if (found.is === 'nothing') expect(Y.encodeStateAsUpdate(doc), `seed ${seed}, case ${index}`).toEqual(before)
    // And what the room would send on can be read by who joins.
    const joiner = new Y.Doc()
    Y.applyUpdate(joiner, Y.encodeStateAsUpdate(doc))
    expect(isWhole(joiner), `seed ${seed}, case ${index}`).toBe(true)
  }
  for (const is of ['nothing', 'adds', 'unfit'] as const) expect(outcomes[is]).toBeGreaterThan(cases / 50)
  expect(outcomes.broken, `seed ${seed}`).toBeLessThan(cases / 200)
})

test('D6 an update that fits is told with the client ids under which it adds', () => {
  const doc = new Y.Doc()
  const other = new Y.Doc()
  other.getMap('records').set('a', 1)
  const update = Y.encodeStateAsUpdate(other)
  expect(inspect(doc, update)).toEqual({ is: 'adds', clients: [other.clientID] })
  Y.applyUpdate(doc, update)
  expect(inspect(doc, update)).toEqual({ is: 'nothing' })
  const state = Y.encodeStateVector(other)
  other.getMap('records').delete('a')
  expect(inspect(doc, Y.encodeStateAsUpdate(other, state))).toEqual({ is: 'adds', clients: [] })
})

test('D6 a client that comes twice in one update is refused: Yjs would drop what came first', () => {
  // Three runs of one deleted clock each, for the clients 7, 8 and 7.
  const twice = Uint8Array.from([3, 1, 7, 0, 0, 1, 1, 8, 0, 0, 1, 1, 7, 1, 0, 1, 0])
  expect(inspect(new Y.Doc(), twice)).toEqual({ is: 'unfit' })
})
