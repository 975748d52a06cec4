import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { handWorld } from '../testing/hand-world.ts'
import { openDocument, type Recovered } from './open-document.ts'

const name = 'layer/together.1'

async function opened() {
  const world = handWorld()
  const recovered: Recovered[] = []
  /** What the app does with it: keys are all that is recovered here. */
  let reapply = ({ before, after, unsaved }: Recovered) => {
    for (const [key, value] of before.getMap('records'))
      if (unsaved > 0 && !after.getMap('records').has(key)) after.getMap('records').set(key, value)
  }
  const document = openDocument({
    url: 'ws://here',
    name,
    ...world.surroundings,
    onRecovered: (both) => {
      recovered.push(both)
      reapply(both)
    },
  })
  await world.pass(0)
  const server = new Y.Doc()
  /** The server takes what the client has sent on this socket. */
  const take = () => {
    for (const frame of world.last.heard)
      if (frame.is === 'answer' || frame.is === 'update') Y.applyUpdate(server, frame.update)
    return server.getMap('records').toJSON()
  }
  const back = async () => {
    await world.pass(4_000)
    world.last.welcome(server)
    await world.pass(30)
  }
  world.last.welcome(server)
  return {
    world,
    document,
    server,
    recovered,
    take,
    back,
    records: () => document.view.doc.getMap<unknown>('records'),
    reapplyBy(next: (both: Recovered) => void) {
      reapply = next
    },
  }
}

test('D44 a past epoch: the document goes on under the new one, and what was not stored is offered once', async () => {
  const { world, document, records, recovered, back, take } = await opened()
  records().set('mine', 1)
  const first = document.view.doc
  world.last.close(closeCodes.notFound, 'past-epoch 4')
  expect(document.view).toMatchObject({ state: { is: 'catching-up' }, unsaved: 1 })
  records().set('meanwhile', 2)
  await back()
  expect(world.last.url).toBe('ws://here/layer/together.4')
  expect(recovered).toHaveLength(1)
  expect(recovered[0]).toMatchObject({ unsaved: 2, sameHistory: false })
  expect(document.view.doc.clientID).not.toBe(first.clientID)
  expect(take()).toEqual({ mine: 1, meanwhile: 2 })
  // Nothing of the old document's history comes along.
  expect([...Y.decodeStateVector(Y.encodeStateVector(document.view.doc)).keys()]).toEqual([document.view.doc.clientID])
})

test('D44 a client id that is somebody else’s is left behind with its document', async () => {
  const { world, document, records, recovered, back, take } = await opened()
  const first = document.view.doc.clientID
  records().set('mine', 1)
  world.last.close(closeCodes.malformed, 'client-id-taken')
  await back()
  expect(document.view.doc.clientID).not.toBe(first)
  expect(recovered).toMatchObject([{ unsaved: 1, sameHistory: true }])
  expect(take()).toEqual({ mine: 1 })
})

test('D44 away for more than half an hour: a fresh document, and nothing of the old one is sent', async () => {
  const { world, document, server, records, recovered, take, back } = await opened()
  records().set('stored', 1)
  take()
  world.last.say({ is: 'saved', count: 2 })
  const { doc } = document.view
  world.last.close(1006)
  await world.pass(29 * 60_000)
  expect(document.view.doc).toBe(doc)
  // The server forgets meanwhile: a fresh document has no memory of it.
  server.getMap('records').delete('stored')
  await world.pass(2 * 60_000)
  await back()
  expect(document.view).toMatchObject({ state: { is: 'live' }, unsaved: 0 })
  expect(document.view.doc).not.toBe(doc)
  expect(world.last.heard.find((frame) => frame.is === 'ask')).toEqual({ is: 'ask', stateVector: Uint8Array.from([0]) })
  expect(records().toJSON()).toEqual({})
  expect(recovered).toEqual([])
})

test('D44 what was changed while away so long is offered, and not lost when the server is away as well', async () => {
  const { world, document, records, recovered, take, back } = await opened()
  world.last.close(1006)
  records().set('drawn', 1)
  for (let minute = 0; minute < 90; minute++) {
    world.last.close(1006)
    await world.pass(60_000)
  }
  expect(document.view).toMatchObject({ state: { is: 'offline' }, unsaved: 1 })
  world.last.close(1006)
  await world.pass(15_000)
  await back()
  expect(recovered).toMatchObject([{ unsaved: 1, sameHistory: true }])
  expect(take()).toEqual({ drawn: 1 })
})

test('D44 a document that was never whole has nothing to forget: it is sent as it is, however long that took', async () => {
  const world = handWorld()
  const document = openDocument({ url: 'ws://here', name, ...world.surroundings })
  const { doc } = document.view
  doc.getMap('records').set('drawn', 1)
  await world.pass(0)
  for (let minute = 0; minute < 40; minute++) {
    world.last.close(1006)
    await world.pass(60_000)
  }
  world.last.close(1006)
  await world.pass(15_000)
  const server = new Y.Doc()
  world.last.welcome(server)
  expect(document.view.doc).toBe(doc)
  for (const frame of world.last.heard) if (frame.is === 'answer') Y.applyUpdate(server, frame.update)
  expect(server.getMap('records').toJSON()).toEqual({ drawn: 1 })
})

test('D44 a device that slept comes back to a fresh document as soon as it wakes', async () => {
  const { world, document } = await opened()
  const { doc } = document.view
  // Nothing is heard while it sleeps, and the timers of the page do not run either.
  const { surroundings } = world
  const asleep = surroundings.clock.now
  surroundings.clock.now = () => asleep() + 3_600_000
  world.wakeUp()
  await world.pass(4_000)
  surroundings.clock.now = asleep
  await world.pass(20_000)
  expect(world.sockets.length).toBeGreaterThan(1)
  world.last.welcome(new Y.Doc())
  expect(document.view.doc).not.toBe(doc)
})

test('D44 an update that Yjs can not take in is answered with a fresh document, three times in a row, then told', async () => {
  const { world, document, records } = await opened()
  const other = new Y.Doc()
  other.getMap('records').set('a', 1)
  const vector = Y.encodeStateVector(other)
  other.getMap('records').set('b', 2)
  const withHole = Y.encodeStateAsUpdate(other, vector)
  records().set('mine', 1)
  world.last.say({ is: 'update', update: withHole })
  const { doc } = document.view
  for (let time = 0; time < 3; time++) {
    expect(document.view).toMatchObject({ state: { is: 'catching-up' }, unsaved: 1 })
    await world.pass(2_000)
    world.last.accept()
    world.last.say({ is: 'terms', access: 'write' }, { is: 'answer', update: withHole })
  }
  expect(document.view).toMatchObject({ state: { is: 'refused', code: 1011, reason: 'unreadable' }, unsaved: 1 })
  expect(document.view.doc).toBe(doc)
  expect(records().get('mine')).toBe(1)
  // The first recovery is made at once, those after it are not.
  expect(world.sockets.map(({ at }) => at)).toEqual([0, 0, 2_500, 5_000])
  const count = world.sockets.length
  await world.pass(60_000)
  expect(world.sockets).toHaveLength(count)
})

test('D14 recoveries that got something stored, or a document that stood for a while, do not count', async () => {
  const { world, document, records, take, back } = await opened()
  for (let time = 0; time < 5; time++) {
    records().set(`k${time}`, 1)
    world.last.close(closeCodes.malformed, 'unfit')
    await back()
    world.last.say({
      is: 'saved',
      count: world.last.heard.filter(({ is }) => is === 'answer' || is === 'update').length,
    })
    expect(document.view).toMatchObject({ state: { is: 'live' }, unsaved: 0 })
  }
  expect(Object.keys(take())).toHaveLength(5)
  for (let time = 0; time < 5; time++) {
    await world.pass(10_000)
    world.last.say({ is: 'update', update: Uint8Array.from([9]) })
    await back()
    expect(document.view.state).toEqual({ is: 'live' })
  }
})

test('D14 a connection that is lost in between makes no recovery a success', async () => {
  const { world, document, back } = await opened()
  for (let time = 0; time < 3; time++) {
    world.last.say({ is: 'update', update: Uint8Array.from([9]) })
    await back()
    world.last.close(1006)
    await back()
    expect(document.view.state).toEqual({ is: 'live' })
  }
  world.last.say({ is: 'update', update: Uint8Array.from([9]) })
  expect(document.view.state).toMatchObject({ is: 'refused', reason: 'unreadable' })
})

test('D44 bytes that are no update are told to whoever looks after faults, and the document recovers', async () => {
  const { world, document, back, records, recovered, take } = await opened()
  records().set('mine', 1)
  world.last.say({ is: 'update', update: Uint8Array.from([9, 9, 9]) })
  expect(world.faults).toHaveLength(1)
  await back()
  expect(document.view.state).toEqual({ is: 'live' })
  expect(recovered).toHaveLength(1)
  expect(take()).toEqual({ mine: 1 })
})

test('D44 updates before the answer may come in any order', async () => {
  const world = handWorld()
  const document = openDocument({ url: 'ws://here', name, ...world.surroundings })
  await world.pass(0)
  const server = new Y.Doc()
  server.getMap('records').set('a', 1)
  const vector = Y.encodeStateVector(server)
  server.getMap('records').set('b', 2)
  world.last.accept()
  world.last.say({ is: 'terms', access: 'write' }, { is: 'update', update: Y.encodeStateAsUpdate(server, vector) })
  world.last.say({ is: 'answer', update: Y.encodeStateAsUpdate(server) })
  expect(document.view.state).toEqual({ is: 'live' })
  expect(document.view.doc.getMap('records').toJSON()).toEqual({ a: 1, b: 2 })
})

test('D46 a change larger than the server takes is never sent: it is offered back, and told when it comes again', async () => {
  const { world, document, records, recovered, back } = await opened()
  records().set('huge', 'x'.repeat(5_000_000))
  const updates = () => world.sockets.flatMap(({ heard }) => heard.filter(({ is }) => is === 'update'))
  for (let time = 0; time < 3; time++) await back()
  expect(updates()).toEqual([])
  expect(recovered).toHaveLength(3)
  expect(document.view).toMatchObject({ state: { is: 'refused', code: 1009, reason: 'too-large' }, unsaved: 1 })
  expect(records().get('huge')).toHaveLength(5_000_000)
  const count = world.sockets.length
  await world.pass(3_600_000)
  expect(world.sockets).toHaveLength(count)
})

test('D46 many things made without a connection go out in several frames, and are saved when the last is', async () => {
  const { world, document, records, take, back } = await opened()
  world.last.close(1006)
  document.view.doc.transact(() => {
    for (let index = 0; index < 20_000; index++) records().set(`k${index}`, { index })
  })
  await back()
  const sent = world.last.heard.filter(({ is }) => is === 'answer' || is === 'update')
  expect(sent[0]?.is).toBe('answer')
  expect(sent.length).toBeGreaterThan(2)
  expect(Object.keys(take())).toHaveLength(20_000)
  world.last.say({ is: 'saved', count: sent.length - 1 })
  expect(document.view.unsaved).toBe(1)
  world.last.say({ is: 'saved', count: sent.length })
  expect(document.view.unsaved).toBe(0)
})
