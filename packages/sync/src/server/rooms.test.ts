import { connect } from 'node:net'
import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  emptyVector,
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
import type { CommitOutcome } from './room/kept-document.ts'
import type { RoomsSettings } from './rooms.ts'

test('D1 two stock clients converge, each with what the other did at the same moment', async () => {
  const server = await testServer()
  const [one, two] = [testStock(server, 'ann'), testStock(server, 'ben')]
  one.map.set('a', 1)
  two.map.set('b', 2)
  await eventually(() => {
    expect(one.map.toJSON()).toEqual({ a: 1, b: 2 })
    expect(two.map.toJSON()).toEqual({ a: 1, b: 2 })
  })
  one.map.delete('b')
  await eventually(() => expect(two.map.toJSON()).toEqual({ a: 1 }))
  expect(storedIn(server.log)).toEqual({ a: 1 })
  expect(server.connections.sort()).toEqual(['ann', 'ben'])
})

test('D1 what was done while the server was away arrives with the next connection, under the same client id', async () => {
  const { log } = freshLog()
  const first = await testServer({ log })
  const one = testStock(first, 'ann')
  one.map.set('a', 1)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 1 }))
  await first.close()
  one.map.set('b', 2)
  one.map.delete('a')
  const second = await testServer({ log, port: first.port })
  const two = testStock(second, 'ben')
  await eventually(() => expect(two.map.toJSON()).toEqual({ b: 2 }))
  expect(one.closes[0]).toEqual({ code: closeCodes.stopping, reason: 'stopping' })
})

test('D1 changes made without a pause while reconnecting are taken, not refused for what they build on', async () => {
  const { log } = freshLog()
  const first = await testServer({ log })
  const one = testStock(first, 'ann')
  await eventually(() => expect(one.provider.synced).toBe(true))
  await first.close()
  one.map.set('offline', 1)
  // The moment the socket opens, before the server has asked for anything: an update that builds on an unsent one.
  one.provider.on('status', ({ status }) => {
    if (status === 'connected') one.map.set('offline', 2)
  })
  const second = await testServer({ log, port: first.port })
  const two = testStock(second, 'ben')
  await eventually(() => expect(two.map.toJSON()).toEqual({ offline: 2 }))
  expect(one.closes.map((close) => close.code).filter((code) => code >= 4000)).toEqual([])
})

test('D2 nobody sees a change before it is stored: neither who is there nor who joins', async () => {
  const held = heldCommits()
  const { log } = freshLog()
  const around = { commit: held.commit(storesIn(log)) }
  const server = await testServer({ log, around })
  const witness = await testRaw(server, 'wim')
  witness.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(witness.heard.map((frame) => frame.is)).toEqual(['answer', 'ask']))
  const writer = testStock(server, 'ann')
  writer.map.set('a', 1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  const joiner = testStock(server, 'joy')
  const asked = await testRaw(server, 'ask')
  asked.say({ is: 'ask', stateVector: emptyVector })
  asked.say({ is: 'tell-me' })
  await eventually(() => expect(asked.heard.map((frame) => frame.is)).toContain('terms'))
  expect(witness.heard.some((frame) => frame.is === 'update')).toBe(false)
  expect(asked.heard.some((frame) => frame.is === 'answer')).toBe(false)
  expect(joiner.provider.synced).toBe(false)
  held.waiting.shift()?.()
  await eventually(() => {
    expect(witness.heard.some((frame) => frame.is === 'update')).toBe(true)
    expect(joiner.map.toJSON()).toEqual({ a: 1 })
  })
})

test('D3 a commit that fails closes its writer to come back, shows nothing, and what was written arrives later', async () => {
  const { log } = freshLog()
  let failing = true
  const commit: RoomsSettings['commit'] = async (...args) => {
    if (failing) throw new Error('disk')
    return storesIn(log)(...args)
  }
  const server = await testServer({ log, around: { commit } })
  const reader = testStock(server, 'ben')
  await eventually(() => expect(reader.provider.synced).toBe(true))
  const seen: unknown[] = []
  reader.map.observe(() => seen.push(reader.map.toJSON()))
  const writer = testStock(server, 'ann')
  writer.map.set('a', 1)
  await eventually(() => expect(writer.closes).toContainEqual({ code: closeCodes.notSaved, reason: 'not-saved' }))
  expect(seen).toEqual([])
  expect(server.faults.length).toBeGreaterThan(0)
  failing = false
  await eventually(() => expect(reader.map.toJSON()).toEqual({ a: 1 }))
  expect(reader.closes).toEqual([])
})

test('D4 access is looked at again in the commit: who lost it writes nothing, who kept it loses nothing', async () => {
  const { log } = freshLog()
  const lost = new Set<string>()
  const held = heldCommits()
  const real: RoomsSettings['commit'] = async (...args): Promise<CommitOutcome> => {
    const refused = args[3].filter((person) => lost.has(person))
    return refused.length > 0 ? { is: 'refused', persons: refused } : storesIn(log)(...args)
  }
  const server = await testServer({ log, around: { commit: held.commit(real) } })
  const [first, ann, ben] = [testStock(server, 'first'), testStock(server, 'ann'), testStock(server, 'ben')]
  await eventually(() => expect([first, ann, ben].every((one) => one.provider.synced)).toBe(true))
  first.map.set('first', 1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  // Both arrive while that commit waits, and so go into the next one together.
  ann.map.set('ann', 1)
  ben.map.set('ben', 1)
  const later = await testRaw(server, 'later')
  later.say({ is: 'tell-me' })
  await eventually(() => expect(later.heard).toHaveLength(1))
  lost.add('ann')
  const letThrough = setInterval(() => held.waiting.shift()?.(), 1)
  await eventually(() => expect(first.map.toJSON()).toMatchObject({ first: 1, ben: 1 }))
  await eventually(() =>
    expect(ann.closes).toContainEqual({ code: closeCodes.accessChanged, reason: 'access-changed' }),
  )
  clearInterval(letThrough)
  expect(storedIn(log)).toEqual({ first: 1, ben: 1 })
  expect(first.map.toJSON()).toEqual({ first: 1, ben: 1 })
  expect(ben.closes).toEqual([])
})

test('D10 a document that fails to load is served to nobody, never as empty', async () => {
  let broken = true
  const { log } = freshLog()
  const load: RoomsSettings['load'] = async (_board, name) => {
    if (broken) throw new Error('cannot read')
    return log.load(name)
  }
  const server = await testServer({ log, around: { load } })
  const doc = new Y.Doc()
  doc.getMap('records').set('old', true)
  log.append(ROOM, Y.encodeStateAsUpdate(doc), [])
  const client = testStock(server, 'ann')
  await eventually(() => expect(client.closes).toContainEqual({ code: closeCodes.notSaved, reason: 'not-saved' }))
  expect(client.provider.synced).toBe(false)
  broken = false
  await eventually(() => expect(client.map.toJSON()).toEqual({ old: true }))
})

test('D10 a stored document that is not whole is served to nobody', async () => {
  const { log } = freshLog()
  const doc = new Y.Doc()
  doc.getMap('records').set('one', 1)
  const state = Y.encodeStateVector(doc)
  doc.getMap('records').set('two', 2)
  log.append(ROOM, Y.encodeStateAsUpdate(doc, state), [])
  const server = await testServer({ log })
  const client = testStock(server, 'ann')
  await eventually(() => expect(client.closes.length).toBeGreaterThan(1))
  expect(client.provider.synced).toBe(false)
  expect(log.load(ROOM)?.updates).toHaveLength(1)
})

test('D12 an old epoch of a document ends finally, open or new, and brings nothing into the new one', async () => {
  const server = await testServer()
  const old = testStock(server, 'ann')
  old.map.set('history', 1)
  await eventually(() => expect(storedIn(server.log)).toEqual({ history: 1 }))
  server.startEpoch('layer/together', 2)
  await eventually(() => expect(old.closes).toEqual([{ code: closeCodes.notFound, reason: 'past-epoch 2' }]))
  expect(old.provider.shouldConnect).toBe(false)
  const late = testStock(server, 'ben', 'layer/together.1')
  await eventually(() => expect(late.closes).toEqual([{ code: closeCodes.notFound, reason: 'past-epoch 2' }]))
  const fresh = testStock(server, 'cat', 'layer/together.2')
  await eventually(() => expect(fresh.provider.synced).toBe(true))
  expect(fresh.map.toJSON()).toEqual({})
  const nameless = testStock(server, 'dan', 'layer/together')
  await eventually(() => expect(nameless.closes).toEqual([{ code: closeCodes.notFound, reason: 'not-found' }]))
})

test('D12 what somebody sends after they were turned away breaks nothing for others', async () => {
  const server = await testServer()
  const socket = connect(server.port, '127.0.0.1')
  const ended = new Promise((done) => socket.on('close', done).on('error', () => {}))
  const asked = [
    'GET /ann/layer/together.7 HTTP/1.1',
    'Host: here',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ]
  // No frame begins with these bytes; they come along with the request, so before the goodbye is over.
  socket.write(Buffer.concat([Buffer.from(`${asked.join('\r\n')}\r\n\r\n`), Buffer.from([0xff, 0x00])]))
  socket.resume()
  await ended
  const other = testStock(server, 'ben')
  await eventually(() => expect(other.provider.synced).toBe(true))
})

test('D13 a long run of updates is compacted while people write, and nothing is lost or doubled', async () => {
  const server = await testServer({ limits: { compactAfter: 10, idleMs: 1 } })
  const one = testStock(server, 'ann')
  await eventually(() => expect(one.provider.synced).toBe(true))
  for (let index = 0; index < 40; index++) {
    one.map.set(`k${index % 10}`, index)
    await eventually(() => expect(storedIn(server.log)).toEqual(one.map.toJSON()))
  }
  await eventually(() => expect(server.log.load(ROOM)?.snapshot).not.toBeNull())
  expect(server.log.load(ROOM)?.updates.length).toBeLessThan(40)
  const expected = one.map.toJSON()
  one.close()
  const two = testStock(server, 'ben')
  await eventually(() => expect(two.map.toJSON()).toEqual(expected))
})

test('D13 a room is not let go while a change in it is being stored: who comes back meanwhile sees it', async () => {
  const held = heldCommits()
  const { log } = freshLog()
  const around = { commit: held.commit(storesIn(log)) }
  const server = await testServer({ log, around, limits: { idleMs: 1 } })
  const one = testStock(server, 'ann')
  one.map.set('last', 1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  one.close()
  const gone = await testRaw(server, 'other', 'layer/stage.1')
  gone.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(gone.heard.length).toBeGreaterThan(0))
  const two = testStock(server, 'ben')
  const later = await testRaw(server, 'later')
  later.say({ is: 'tell-me' })
  await eventually(() => expect(later.heard.length).toBeGreaterThan(0))
  held.waiting.shift()?.()
  await eventually(() => expect(two.map.toJSON()).toEqual({ last: 1 }))
})

test('D2 a change is sent to who has asked for the document, and to nobody else: not back to its writer either', async () => {
  const server = await testServer()
  const [writer, reader, bystander] = [
    await testRaw(server, 'ann'),
    await testRaw(server, 'ren'),
    await testRaw(server, 'by'),
  ]
  for (const one of [writer, reader]) one.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(reader.heard).toHaveLength(2))
  const doc = new Y.Doc()
  doc.getMap('records').set('a', 1)
  writer.say({ is: 'tell-me' })
  writer.say({ is: 'answer', update: Y.encodeStateAsUpdate(doc) })
  await eventually(() => expect(reader.heard.at(-1)?.is).toBe('update'))
  for (const one of [writer, bystander]) one.say({ is: 'ask', stateVector: Y.encodeStateVector(doc) })
  await eventually(() => expect(bystander.heard.at(-1)?.is).toBe('ask'))
  await eventually(() =>
    expect(writer.heard.map((frame) => frame.is)).toEqual(['answer', 'ask', 'terms', 'saved', 'answer']),
  )
  expect(bystander.heard.map((frame) => frame.is)).toEqual(['answer', 'ask'])
})
