import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyVector, eventually, ROOM, storedIn, testRaw, testServer, testStock } from '../testing/stage.ts'
import type { Decision } from './rooms.ts'

const reads: Decision = { access: 'read', presence: null }
const writes: Decision = { access: 'write', presence: null }
const annWrites = (person: string) => (person === 'ann' ? writes : reads)

const edit = (key: string) => {
  const doc = new Y.Doc()
  doc.getMap('records').set(key, 1)
  return Y.encodeStateAsUpdate(doc)
}

test('D5 a stock reader sees everything, is asked for nothing, and stays on one connection', async () => {
  const server = await testServer({ decide: annWrites })
  const [reader, writer] = [testStock(server, 'ren'), testStock(server, 'ann')]
  await eventually(() => expect(reader.provider.synced).toBe(true))
  for (let index = 0; index < 20; index++) writer.map.set('a', index)
  await eventually(() => expect(reader.map.toJSON()).toEqual({ a: 19 }))
  const raw = await testRaw(server, 'raw')
  raw.say({ is: 'ask', stateVector: emptyVector })
  raw.say({ is: 'tell-me' })
  await eventually(() => expect(raw.heard.map((frame) => frame.is).sort()).toEqual(['answer', 'terms']))
  expect(raw.heard).toContainEqual({ is: 'terms', access: 'read' })
  expect(server.connections.filter((person) => person === 'ren')).toHaveLength(1)
})

test('D5 an answer or update of a reader that adds nothing is ignored', async () => {
  const server = await testServer({ decide: annWrites })
  const writer = testStock(server, 'ann')
  writer.map.set('a', 1)
  writer.map.set('a', 2)
  await eventually(() => expect(storedIn(server.log)).toEqual({ a: 2 }))
  const reader = await testRaw(server, 'ren')
  reader.say({ is: 'answer', update: Uint8Array.from([0, 0]) })
  reader.say({ is: 'answer', update: Y.encodeStateAsUpdate(writer.doc) })
  reader.say({ is: 'update', update: Y.encodeStateAsUpdate(writer.doc) })
  reader.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(reader.heard.map((frame) => frame.is)).toEqual(['answer']))
})

test.each(['answer', 'update'] as const)(
  'D5 a real edit of a reader sent as %s ends finally and lands nowhere',
  async (kind) => {
    const server = await testServer({ decide: annWrites })
    const writer = testStock(server, 'ann')
    writer.map.set('a', 1)
    await eventually(() => expect(storedIn(server.log)).toEqual({ a: 1 }))
    const reader = await testRaw(server, 'ren')
    reader.say({ is: kind, update: edit('forged') })
    expect(await reader.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
    const deleter = await testRaw(server, 'ren')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(writer.doc))
    const before = Y.encodeStateVector(copy)
    copy.getMap('records').delete('a')
    deleter.say({ is: kind, update: Y.encodeStateAsUpdate(copy, before) })
    expect(await deleter.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
    writer.map.set('b', 2)
    await eventually(() => expect(storedIn(server.log)).toEqual({ a: 1, b: 2 }))
    expect(writer.map.toJSON()).toEqual({ a: 1, b: 2 })
  },
)

test('D5 a stock reader who edits is ended finally and does not come back in a loop', async () => {
  const server = await testServer({ decide: annWrites })
  const reader = testStock(server, 'ren')
  await eventually(() => expect(reader.provider.synced).toBe(true))
  reader.map.set('mine', 1)
  await eventually(() => expect(reader.closes).toEqual([{ code: closeCodes.notAllowed, reason: 'read-only' }]))
  expect(reader.provider.shouldConnect).toBe(false)
  expect(storedIn(server.log)).toEqual({})
})

test('D7 a change of access closes the sockets it changes, to come back, and no other', async () => {
  const server = await testServer({ decide: () => writes })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.map.set('a', 1)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ a: 1 }))
  await eventually(() => expect(ann.provider.synced).toBe(true))
  server.decideBy(annWrites)
  await eventually(() => expect(ben.closes).toEqual([{ code: closeCodes.accessChanged, reason: 'access-changed' }]))
  await eventually(() => expect(ben.provider.synced).toBe(true))
  ann.map.set('a', 2)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ a: 2 }))
  ben.map.set('b', 1)
  await eventually(() => expect(ben.closes.at(-1)).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' }))
  expect(storedIn(server.log)).toEqual({ a: 2 })
  expect(ann.closes).toEqual([])
})

test('D7 what an expelled socket still sends, and what it would still be sent, is nothing', async () => {
  const server = await testServer({ decide: () => writes })
  const ann = testStock(server, 'ann')
  const ben = await testRaw(server, 'ben')
  ben.say({ is: 'ask', stateVector: emptyVector })
  ben.say({ is: 'answer', update: Uint8Array.from([0, 0]) })
  await eventually(() => expect(ben.heard.map((frame) => frame.is)).toEqual(['answer', 'ask']))
  ben.socket.pause()
  server.decideBy((person) => (person === 'ann' ? writes : { access: 'none', presence: null }))
  ben.say({ is: 'update', update: edit('late') })
  ann.map.set('secret', 1)
  await eventually(() => expect(storedIn(server.log, ROOM)).toEqual({ secret: 1 }))
  ben.socket.resume()
  expect((await ben.closed).code).toBe(closeCodes.accessChanged)
  expect(ben.heard.filter((frame) => frame.is === 'update')).toEqual([])
  expect(storedIn(server.log)).toEqual({ secret: 1 })
})
