import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { handWorld } from '../testing/hand-world.ts'
import { openDocument } from './open-document.ts'

const name = 'layer/together.1'

async function opened(world = handWorld()) {
  const document = openDocument({ url: 'ws://here', name, ...world.surroundings })
  await world.pass(0)
  return { world, document, records: () => document.view.doc.getMap<unknown>('records') }
}

test('D40 a lost connection is tried again after growing pauses, and at once when the browser wakes', async () => {
  const { world, document } = await opened()
  expect(world.last.url).toBe(`ws://here/${name}`)
  for (const pause of [250, 500, 1000, 2000, 4000, 7500, 7500]) {
    const before = world.now()
    world.last.close(1006)
    expect(document.view.state).toEqual({ is: 'offline' })
    await world.pass(pause - 1)
    expect(world.last.at).toBeLessThanOrEqual(before)
    await world.pass(1)
    expect(world.last.at).toBe(before + pause)
  }
  world.last.close(1006)
  const count = world.sockets.length
  world.wakeUp()
  expect(world.sockets).toHaveLength(count + 1)
  world.last.close(1006)
  await world.pass(250)
  expect(world.sockets).toHaveLength(count + 2)
})

test('D40 a connection that held begins anew; one that is lost again and again does not', async () => {
  const { world } = await opened()
  const server = new Y.Doc()
  for (const pause of [250, 500, 1000]) {
    world.last.welcome(server)
    world.last.close(closeCodes.notSaved, 'not-saved')
    const before = world.now()
    await world.pass(pause)
    expect(world.last.at).toBe(before + pause)
  }
  world.last.welcome(server)
  await world.pass(10_000)
  world.last.close(closeCodes.notSaved, 'not-saved')
  const before = world.now()
  await world.pass(250)
  expect(world.last.at).toBe(before + 250)
})

test('D40 final codes and 1009 are not tried again', async () => {
  for (const code of [4400, 4401, 4499, 1009]) {
    const { world, document } = await opened()
    world.last.welcome(new Y.Doc())
    world.last.close(code, 'so')
    expect(document.view.state).toEqual({ is: 'refused', code, reason: 'so' })
    world.wakeUp()
    await world.pass(3_600_000)
    expect(world.sockets).toHaveLength(1)
  }
})

test('D40 who is sent round the corner because of a new phase is not called offline; who does not get back is', async () => {
  const { world, document } = await opened()
  world.last.welcome(new Y.Doc())
  world.last.close(closeCodes.accessChanged, 'access-changed')
  expect(document.view.state).toEqual({ is: 'catching-up' })
  await world.pass(250)
  world.last.close(1006)
  expect(document.view.state).toEqual({ is: 'offline' })
})

test('D40 a closed document is not opened again by anything', async () => {
  const { world, document } = await opened()
  world.last.close(1006)
  document.close()
  expect(world.wakers()).toBe(0)
  world.wakeUp()
  await world.pass(3_600_000)
  expect(world.sockets).toHaveLength(1)
})

test('D41 a connection on which nothing came for 30 s is ended and tried again, one that hears something is not', async () => {
  const { world, document } = await opened()
  world.last.welcome(new Y.Doc())
  for (let beat = 0; beat < 20; beat++) {
    await world.pass(9_000)
    world.last.say({ is: 'presence', states: Uint8Array.from([0]) })
  }
  await world.pass(29_999)
  expect(world.sockets).toHaveLength(1)
  expect(world.last.leftAt).toBeNull()
  await world.pass(1)
  expect(world.last.leftAt).toBe(world.now())
  expect(document.view.state).toEqual({ is: 'offline' })
  await world.pass(250)
  expect(world.sockets).toHaveLength(2)
  // The second one never gets through at all.
  await world.pass(30_000)
  expect(world.sockets[1]?.leftAt).not.toBeNull()
})

test('D41 who wakes with a connection that has been quiet asks, and waits 4 s for the answer', async () => {
  const { world, document } = await opened()
  world.last.welcome(new Y.Doc())
  await world.pass(12_000)
  world.wakeUp()
  expect(world.last.heard.filter(({ is }) => is === 'tell-me')).toHaveLength(2)
  world.last.say({ is: 'terms', access: 'write' })
  await world.pass(9_000)
  expect(document.view.state).toEqual({ is: 'live' })
  await world.pass(3_000)
  world.wakeUp()
  await world.pass(3_999)
  expect(document.view.state).toEqual({ is: 'live' })
  await world.pass(1)
  expect(document.view.state).toEqual({ is: 'offline' })
  await world.pass(250)
  expect(world.sockets).toHaveLength(2)
})

test('D42 it tells, asks, and is live when the answer and its terms have come', async () => {
  const { world, document, records } = await opened()
  const server = new Y.Doc()
  server.getMap('records').set('theirs', 1)
  world.last.accept()
  expect(world.last.heard.map(({ is }) => is)).toEqual(['tell-me', 'ask'])
  world.last.say({ is: 'terms', access: 'read' })
  expect(document.view).toMatchObject({ state: { is: 'catching-up' }, access: 'read' })
  world.last.say({ is: 'answer', update: Y.encodeStateAsUpdate(server) })
  expect(document.view.state).toEqual({ is: 'live' })
  expect(records().toJSON()).toEqual({ theirs: 1 })
  // The other way round as well: nobody acts on a document before they know what they may do.
  const second = await opened()
  second.world.last.accept()
  second.world.last.say({ is: 'answer', update: Y.encodeStateAsUpdate(server) })
  expect(second.document.view).toMatchObject({ state: { is: 'catching-up' }, access: null })
  second.world.last.say({ is: 'terms', access: 'write' })
  expect(second.document.view).toMatchObject({ state: { is: 'live' }, access: 'write' })
})

test('D42 changes made before our answer are in the answer and nowhere else', async () => {
  const { world, document, records } = await opened()
  records().set('early', 1)
  world.last.accept()
  await world.pass(100)
  records().set('later', 2)
  expect(world.last.heard.map(({ is }) => is)).toEqual(['tell-me', 'ask'])
  world.last.say({ is: 'ask', stateVector: Uint8Array.from([0]) })
  expect(world.last.heard.map(({ is }) => is)).toEqual(['tell-me', 'ask', 'answer'])
  await world.pass(100)
  expect(world.last.heard).toHaveLength(3)
  const copy = new Y.Doc()
  const sent = world.last.heard[2]
  if (sent?.is === 'answer') Y.applyUpdate(copy, sent.update)
  expect(copy.getMap('records').toJSON()).toEqual({ early: 1, later: 2 })
  expect(document.view.unsaved).toBe(2)
  world.last.say({ is: 'saved', count: 1 })
  expect(document.view.unsaved).toBe(0)
})

test('D42 what still waits when the server asks again is in the answer and not sent once more', async () => {
  const { world, records } = await opened()
  world.last.welcome(new Y.Doc())
  records().set('a', 1)
  records().set('b', 2)
  world.last.say({ is: 'ask', stateVector: Uint8Array.from([0]) })
  await world.pass(100)
  expect(world.last.heard.map(({ is }) => is)).toEqual(['tell-me', 'ask', 'answer', 'update', 'answer'])
})

test('D42 who has nothing unsaved answers with nothing, however much was deleted in the document', async () => {
  const { world, records } = await opened()
  const server = new Y.Doc()
  for (let index = 0; index < 50; index++) server.getMap('records').set(`k${index}`, index)
  server.getMap('records').clear()
  world.last.welcome(server)
  expect(world.last.heard.at(-1)).toEqual({ is: 'answer', update: Uint8Array.from([0, 0]) })
  // What was stored and acknowledged is not sent again on coming back.
  records().set('mine', 1)
  world.last.say({ is: 'saved', count: 2 })
  world.last.close(1006)
  await world.pass(500)
  world.last.welcome(server)
  expect(world.last.heard.at(-1)).toEqual({ is: 'answer', update: Uint8Array.from([0, 0]) })
})

test('D42 the first change goes at once, those of a drag at most every 25 ms, and the last is not left behind', async () => {
  const { world, document, records } = await opened()
  const server = new Y.Doc()
  world.last.welcome(server)
  await world.pass(1000)
  const frames = () => world.last.heard.filter(({ is }) => is === 'update')
  records().set('x', 0)
  expect(frames()).toHaveLength(1)
  for (let move = 1; move <= 100; move++) {
    records().set('x', move)
    await world.pass(4)
  }
  expect(frames().length).toBeLessThanOrEqual(17)
  await world.pass(25)
  for (const frame of world.last.heard)
    if (frame.is === 'answer' || frame.is === 'update') Y.applyUpdate(server, frame.update)
  expect(server.getMap('records').toJSON()).toEqual({ x: 100 })
  expect(document.view.unsaved).toBe(101)
  world.last.say({ is: 'saved', count: 1 + frames().length })
  expect(document.view.unsaved).toBe(0)
})

test('D42 whoever closes the document sends what still waits', async () => {
  const { world, document, records } = await opened()
  const server = new Y.Doc()
  world.last.welcome(server)
  records().set('a', 1)
  records().set('b', 2)
  document.close()
  for (const frame of world.last.heard) if (frame.is === 'update') Y.applyUpdate(server, frame.update)
  expect(server.getMap('records').toJSON()).toEqual({ a: 1, b: 2 })
  expect(world.last.leftAt).not.toBeNull()
})

test('D43 several frames come in one message; one that is no frame loses the connection and nothing else', async () => {
  const { world, document, records } = await opened()
  const server = new Y.Doc()
  world.last.welcome(server)
  const vector = Y.encodeStateVector(server)
  server.getMap('records').set('a', 1)
  const first = Y.encodeStateAsUpdate(server, vector)
  const between = Y.encodeStateVector(server)
  server.getMap('records').set('b', 2)
  records().set('mine', 3)
  world.last.say(
    { is: 'update', update: first },
    { is: 'update', update: Y.encodeStateAsUpdate(server, between) },
    { is: 'saved', count: 2 },
  )
  expect(records().toJSON()).toEqual({ a: 1, b: 2, mine: 3 })
  expect(document.view.unsaved).toBe(0)
  const { doc } = document.view
  records().set('more', 4)
  world.last.sayBytes(Uint8Array.from([0, 2, 200, 1]))
  expect(document.view).toMatchObject({ state: { is: 'offline' }, unsaved: 1 })
  await world.pass(250)
  world.last.welcome(server)
  expect(document.view).toMatchObject({ state: { is: 'live' } })
  expect(document.view.doc).toBe(doc)
})
