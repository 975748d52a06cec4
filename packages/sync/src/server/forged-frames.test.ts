import { closeCodes } from '@firsthand/model'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgedUpdates } from '../testing/forged-updates.ts'
import { emptyVector, eventually, ROOM, storedIn, testRaw, testServer, testStock } from '../testing/stage.ts'

/** A room in which somebody has written and somebody looks on; afterwards both must be where they were. */
async function peacefulRoom() {
  const server = await testServer({ limits: { frameBytes: 100_000 } })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.map.set('a', 1)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ a: 1 }))
  const rows = server.log.load(ROOM)?.updates.length
  return {
    server,
    ann,
    async unharmed() {
      expect(server.log.load(ROOM)?.updates.length).toBe(rows)
      ben.map.set('b', 2)
      await eventually(() => expect(ann.map.toJSON()).toEqual({ a: 1, b: 2 }))
      expect(ann.closes).toEqual([])
      expect(ben.closes).toEqual([])
      expect(storedIn(server.log)).toEqual({ a: 1, b: 2 })
      const late = testStock(server, 'late')
      await eventually(() => expect(late.map.toJSON()).toEqual({ a: 1, b: 2 }))
      expect(late.doc.store.pendingStructs).toBeNull()
      expect(late.doc.store.pendingDs).toBeNull()
    },
  }
}

test.each(Object.entries(forgedUpdates()))(
  'D6 %s costs its sender the connection and nobody else anything',
  async (_, update) => {
    const room = await peacefulRoom()
    for (const kind of ['answer', 'update'] as const) {
      const mallory = await testRaw(room.server, 'mallory')
      if (kind === 'update') mallory.say({ is: 'answer', update: Uint8Array.from([0, 0]) })
      mallory.say({ is: kind, update })
      expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
    }
    await room.unharmed()
  },
)

const junk: [string, Uint8Array | string, string][] = [
  ['text', 'hello', 'malformed'],
  ['an empty frame', new Uint8Array(), 'malformed'],
  ['an unknown message', Uint8Array.from([9, 1, 2]), 'malformed'],
  ['a sync message of no kind', Uint8Array.from([0, 7, 0]), 'malformed'],
  ['a length beyond the frame', Uint8Array.from([0, 2, 255, 255, 3, 1]), 'malformed'],
  ['bytes after the end', Uint8Array.from([0, 2, 2, 0, 0, 99]), 'malformed'],
  ['a broadcast that only the server says', Uint8Array.from([70, 2, 5]), 'malformed'],
  ['a state vector that is none', Uint8Array.from([0, 0, 3, 200, 1, 1]), 'malformed'],
  ['presence that is none', Uint8Array.from([1, 3, 200, 1, 1]), 'malformed'],
  ['a frame too large', new Uint8Array(100_001), 'too-large'],
]

test.each(junk)('D6 %s costs its sender the connection and nobody else anything', async (_, bytes, reason) => {
  const room = await peacefulRoom()
  const mallory = await testRaw(room.server, 'mallory')
  mallory.sayBytes(bytes)
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason })
  await room.unharmed()
})

test('D6 nobody adds under the client id of somebody else', async () => {
  const room = await peacefulRoom()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.ann.doc))
  copy.clientID = room.ann.doc.clientID
  const before = Y.encodeStateVector(copy)
  copy.getMap('records').set('forged', 1)
  const mallory = await testRaw(room.server, 'mallory')
  mallory.say({ is: 'answer', update: Y.encodeStateAsUpdate(copy, before) })
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'client-id-taken' })
  await room.unharmed()
})

test('D6 one socket cannot bring a crowd of client ids', async () => {
  const room = await peacefulRoom()
  const crowd = new Y.Doc()
  for (let index = 0; index < 20; index++) {
    const one = new Y.Doc()
    one.getMap('records').set(`c${index}`, 1)
    Y.applyUpdate(crowd, Y.encodeStateAsUpdate(one))
  }
  const mallory = await testRaw(room.server, 'mallory')
  mallory.say({ is: 'answer', update: Y.encodeStateAsUpdate(crowd) })
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
  await room.unharmed()
})

test('D6 a document that is full refuses more, finally, and stays readable', async () => {
  const server = await testServer({ limits: { documentBytes: 2000 } })
  const ann = testStock(server, 'ann')
  ann.map.set('small', 1)
  await eventually(() => expect(storedIn(server.log)).toEqual({ small: 1 }))
  ann.map.set('large', 'x'.repeat(3000))
  await eventually(() => expect(ann.closes).toEqual([{ code: closeCodes.malformed, reason: 'document-full' }]))
  const ben = testStock(server, 'ben')
  await eventually(() => expect(ben.map.toJSON()).toEqual({ small: 1 }))
})

test('D6 a forged answer to no question, before anything was asked, is treated like any other', async () => {
  const room = await peacefulRoom()
  const mallory = await testRaw(room.server, 'mallory')
  const doc = new Y.Doc()
  doc.getMap('records').set('b', 0)
  mallory.sayBytes(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
    }),
  )
  mallory.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(storedIn(room.server.log)).toEqual({ a: 1, b: 0 }))
})
