import { once } from 'node:events'
import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attackedRoom, changeOf, copyOf } from '../testing/forged-frames/attacked-room.ts'
import { crafted, part } from '../testing/forged-frames/craft.ts'
import {
  eventually,
  freshLog,
  heldCommits,
  ROOM,
  storedIn,
  storesIn,
  testRaw,
  testServer,
  testStock,
} from '../testing/stage.ts'

const taken = { code: closeCodes.malformed, reason: 'client-id-taken' }
/** A change that goes on where a client id ends. */
const goingOn = (doc: Y.Doc, client: number, key = 'forged') =>
  changeOf(copyOf(doc, client), (copy) => copy.getMap('records').set(key, 1))

test('D6 nobody writes under the client id of somebody who is here', async () => {
  const room = await attackedRoom()
  const update = goingOn(room.ann.doc, room.ann.doc.clientID)
  const mallory = await room.attack('mallory', [{ is: 'answer', update }])
  expect(await mallory.closed).toEqual(taken)
  room.stall()
  await room.unharmed()
})

test('D6 a client id belongs to its owner also after a restart; the owner goes on under it', async () => {
  const { log } = freshLog()
  const before = await testServer({ log })
  const first = testStock(before, 'ann')
  first.map.set('a', 1)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 1 }))
  const doc = copyOf(first.doc)
  const id = first.doc.clientID
  first.close()
  await before.close()

  const server = await testServer({ log })
  const mallory = await testRaw(server, 'mallory')
  mallory.say({ is: 'answer', update: goingOn(doc, id) })
  expect(await mallory.closed).toEqual(taken)
  const ann = await testRaw(server, 'ann')
  ann.say({ is: 'answer', update: goingOn(doc, id, 'own') })
  await eventually(() => expect(storedIn(log)).toEqual({ a: 1, own: 1 }))
})

test('D6 a client id that stands in the document and whose owner is not known is nobody’s, also after a compaction', async () => {
  const { log } = freshLog()
  // As a host would store it who puts something into a document by itself.
  const host = new Y.Doc()
  host.getMap('records').set('a', 1)
  log.append(ROOM, Y.encodeStateAsUpdate(host), [])
  for (let time = 0; time < 2; time++) {
    const server = await testServer({ log })
    const mallory = await testRaw(server, 'mallory')
    mallory.say({ is: 'answer', update: goingOn(host, host.clientID) })
    expect(await mallory.closed).toEqual(taken)
    await server.close()
  }
  expect(log.load(ROOM)?.snapshot).not.toBeNull()
  expect(storedIn(log)).toEqual({ a: 1 })
})

test('D6 of two who claim the same new client id in one turn the first gets it', async () => {
  const { log } = freshLog()
  const held = heldCommits()
  let isHeld = false
  const room = await attackedRoom({
    log,
    around: { commit: (...args) => (isHeld ? held.commit(storesIn(log))(...args) : storesIn(log)(...args)) },
  })
  isHeld = true
  room.ben.map.set('b', 1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  // Both come in while the turn before them is being stored.
  const peers = [await testRaw(room.server, 'mallory'), await testRaw(room.server, 'oscar')] as const
  for (const [index, peer] of peers.entries()) {
    const parts = [part({ key: 'one' }), part({ key: 'two' })].slice(0, index + 1)
    peer.say({ is: 'answer', update: crafted({ client: 77, parts }) })
    peer.socket.ping()
    await once(peer.socket, 'pong')
  }
  isHeld = false
  for (const store of held.waiting) store()
  expect(await peers[1].closed).toEqual(taken)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 2, b: 1, one: 'forged' }))
  expect(peers[0].socket.readyState).toBe(peers[0].socket.OPEN)
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})

test('D6 a person of two sockets may write under one client id, whose clocks go on', async () => {
  const room = await attackedRoom()
  const [one, two] = [await testRaw(room.server, 'mia'), await testRaw(room.server, 'mia')]
  one.say({ is: 'answer', update: crafted({ client: 77 }) })
  await eventually(() => expect(storedIn(room.server.log)).toMatchObject({ k: 'forged' }))
  two.say({ is: 'answer', update: crafted({ client: 77, clock: 1, parts: [part({ key: 'two' })] }) })
  await eventually(() => expect(storedIn(room.server.log)).toMatchObject({ two: 'forged' }))
})
