import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './split-update.ts'

function drawing(shapes: number, text = 'words') {
  const doc = new Y.Doc()
  const records = doc.getMap<Y.Map<unknown>>('records')
  doc.transact(() => {
    for (let index = 0; index < shapes; index++) {
      const shape = new Y.Map<unknown>()
      records.set(`shape:${index}`, shape)
      for (const register of ['geometry', 'text', 'props', 'meta', 'rest']) shape.set(register, { index, text })
    }
  })
  return doc
}

/** Takes pieces one after the other, as the server does: nothing may be left pending after any of them. */
function taken(pieces: Uint8Array[] | null, onto = new Y.Doc()) {
  for (const piece of pieces ?? []) {
    expect(piece.length).toBeLessThan(4 * 1024 * 1024)
    expect(Y.decodeUpdate(piece).structs.length).toBeLessThanOrEqual(8_000)
    Y.applyUpdate(onto, piece)
    expect(onto.store.pendingStructs).toBeNull()
    expect(onto.store.pendingDs).toBeNull()
  }
  return onto
}

test('D46 what is small is sent as it is', () => {
  const update = Y.encodeStateAsUpdate(drawing(500))
  expect(splitUpdate(update)).toEqual([update])
})

test('D46 too many structs for one frame are cut into several, with what was deleted at the end', () => {
  const doc = drawing(5_000)
  const records = doc.getMap('records')
  for (let index = 0; index < 40; index++) records.delete(`shape:${index * 7}`)
  const pieces = splitUpdate(Y.encodeStateAsUpdate(doc))
  expect(pieces?.length).toBeGreaterThan(3)
  expect(taken(pieces).getMap('records').toJSON()).toEqual(records.toJSON())
})

test('D46 too many bytes are cut as well, and an update that goes on from where the server is', () => {
  const doc = drawing(10)
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  const vector = Y.encodeStateVector(doc)
  doc.getMap('records').delete('shape:3')
  for (let index = 0; index < 40; index++) doc.getMap('records').set(`long${index}`, 'x'.repeat(300_000))
  const pieces = splitUpdate(Y.encodeStateAsUpdate(doc, vector))
  expect(pieces?.length).toBeGreaterThan(10)
  expect(taken(pieces, server).getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
})

test('D46 a single value that is too large, and what is not of one client, can not be cut', () => {
  const doc = new Y.Doc()
  doc.getMap('records').set('huge', 'x'.repeat(5_000_000))
  expect(splitUpdate(Y.encodeStateAsUpdate(doc))).toBeNull()
  const both = drawing(3_000)
  Y.applyUpdate(both, Y.encodeStateAsUpdate(drawing(3_000)))
  expect(splitUpdate(Y.encodeStateAsUpdate(both))).toBeNull()
  // Also when the clocks of the second go on where those of the first end.
  const [first, second] = [new Y.Doc(), new Y.Doc()]
  first.clientID = 9
  second.clientID = 5
  for (let index = 0; index < 9_000; index++) first.getMap('records').set(`a${index}`, index)
  for (let index = 0; index < 18_000; index++) second.getMap('records').set(`b${index}`, index)
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
  const rest = Y.encodeStateAsUpdate(first, Y.encodeStateVector(new Map([[5, 9_000]])))
  expect(splitUpdate(rest)).toBeNull()
})
