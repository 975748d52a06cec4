import { once } from 'node:events'
import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyVector, eventually, storedIn, testRaw, testServer, testStock } from '../testing/stage.ts'

test('D9 who writes faster than the rate is slowed, not cut, and loses nothing', async () => {
  const server = await testServer({ limits: { framesPerSecond: 2000, framesBurst: 50, unstoredFrames: 10 } })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  await eventually(() => expect(ann.provider.synced && ben.provider.synced).toBe(true))
  const started = Date.now()
  for (let index = 0; index < 1000; index++) ann.map.set(`k${index % 50}`, index)
  await eventually(() => expect(ben.map.toJSON()).toEqual(ann.map.toJSON()))
  expect(Date.now() - started).toBeGreaterThan(300)
  expect(ann.closes).toEqual([])
  expect(storedIn(server.log)).toEqual(ann.map.toJSON())
})

test('D9 asking for the whole document again and again is slowed', async () => {
  const limits = { framesPerSecond: 100, framesBurst: 100, framesPerAsk: 50, presenceEveryMs: 1 }
  const server = await testServer({ limits })
  const greedy = await testRaw(server, 'greedy')
  for (let index = 0; index < 50; index++) greedy.say({ is: 'ask', stateVector: emptyVector })
  const polite = testStock(server, 'ann')
  await eventually(() => expect(polite.provider.synced).toBe(true))
  expect(greedy.heard.filter((frame) => frame.is === 'answer').length).toBeLessThan(10)
})

test('D9 a reader who does not keep up is sent away to come back; others do not wait for it', {
  timeout: 30_000,
}, async () => {
  const server = await testServer({ limits: { compactAfter: 50 } })
  const slow = await testRaw(server, 'slow')
  slow.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(slow.heard.length).toBeGreaterThan(0))
  slow.socket.pause()
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  await eventually(() => expect(ann.provider.synced && ben.provider.synced).toBe(true))
  // More than the operating system's own buffers take.
  for (let index = 0; index < 300; index++) {
    ann.map.set('a', `${index}${'x'.repeat(50_000)}`)
    await eventually(() => expect(String(ben.map.get('a')).startsWith(`${index}x`)).toBe(true))
  }
  slow.socket.resume()
  // The goodbye may not get through in time; then the connection is simply cut. Both make a client come back.
  expect([closeCodes.tooSlow, 1006]).toContain((await slow.closed).code)
  expect(ben.closes).toEqual([])
})

test('D9 the document itself is not counted as backlog', async () => {
  const server = await testServer({ limits: { backlogBytes: 10_000 } })
  const ann = testStock(server, 'ann')
  ann.map.set('large', 'x'.repeat(3_000_000))
  await eventually(() => expect(Object.keys(storedIn(server.log))).toEqual(['large']))
  const late = testStock(server, 'late')
  await eventually(() => expect(late.map.size).toBe(1))
  expect(late.closes).toEqual([])
})

test('D9 a reader who stops taking the document is cut; one who takes it slowly gets all of it, and what came meanwhile', {
  timeout: 30_000,
}, async () => {
  const server = await testServer({ limits: { pingEveryMs: 400 } })
  const ann = testStock(server, 'ann')
  await eventually(() => expect(ann.provider.synced).toBe(true))
  for (const [index, key] of [...'abcdefgh'].entries()) {
    ann.map.set(key, `${key}${'x'.repeat(3_000_000)}`)
    await eventually(() => expect(Object.keys(storedIn(server.log))).toHaveLength(index + 1))
  }
  const [stuck, slow] = [await testRaw(server, 'stuck'), await testRaw(server, 'slow')]
  expect(server.openSockets()).toBe(3)
  for (const one of [stuck, slow]) one.say({ is: 'ask', stateVector: emptyVector })
  stuck.socket.pause()
  // Takes a little, then waits a little, for longer than two pings take.
  const sips = setInterval(() => (slow.socket.isPaused ? slow.socket.resume() : slow.socket.pause()), 50)
  ann.map.set('meanwhile', true)
  await eventually(() => expect(server.openSockets()).toBe(2))
  const doc = new Y.Doc()
  await eventually(() => {
    for (const frame of slow.heard.splice(0)) if ('update' in frame) Y.applyUpdate(doc, frame.update)
    expect(doc.getMap('records').get('meanwhile')).toBe(true)
  })
  clearInterval(sips)
  expect(doc.getMap('records').size).toBe(9)
})

test('D11 a socket that does not answer pings is ended and its presence goes', async () => {
  const shown = (person: string) => ({ access: 'write' as const, presence: { name: person, voice: null } })
  const server = await testServer({ decide: shown, limits: { pingEveryMs: 50 } })
  const [dead, ben] = [testStock(server, 'dead'), testStock(server, 'ben')]
  const states = () => [...ben.awareness.getStates().values()].map((state) => state.user?.name)
  dead.awareness.setLocalState({ cursor: 1 })
  await eventually(() => expect(states()).toContain('dead'))
  dead.provider.disconnect()
  const mute = await testRaw(server, 'mute')
  mute.socket.pong = () => {}
  await eventually(() => expect(states()).not.toContain('dead'))
  // Answers nothing: frames are no longer read at all.
  mute.socket.pause()
  await eventually(() => expect(server.openSockets()).toBe(1))
})

test('D11 a quiet room still says something, so that a stock client does not give its connection up', async () => {
  const server = await testServer({ limits: { pingEveryMs: 20 } })
  const ann = await testRaw(server, 'ann')
  await once(ann.socket, 'message')
  await once(ann.socket, 'message')
  expect(ann.heard.every((frame) => frame.is === 'presence' && frame.states.length === 1)).toBe(true)
})

test('D11 closing stores what has come in and makes everybody come back', async () => {
  const server = await testServer()
  const ann = testStock(server, 'ann')
  const raw = await testRaw(server, 'raw')
  raw.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(ann.provider.synced).toBe(true))
  const doc = new Y.Doc()
  doc.getMap('records').set('last', 1)
  raw.say({ is: 'answer', update: Y.encodeStateAsUpdate(doc) })
  await eventually(() => expect(ann.map.toJSON()).toEqual({ last: 1 }))
  await server.close()
  expect(await raw.closed).toEqual({ code: closeCodes.stopping, reason: 'stopping' })
  expect(storedIn(server.log)).toEqual({ last: 1 })
})
