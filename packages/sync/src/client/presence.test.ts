import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { handWorld } from '../testing/hand-world.ts'
import { decodePresence, encodePresence } from '../wire/presence-states.ts'
import { openDocument } from './open-document.ts'

async function opened() {
  const world = handWorld()
  const document = openDocument({ url: 'ws://here', name: 'layer/together.1', ...world.surroundings })
  await world.pass(0)
  const said = () =>
    world.last.heard.flatMap((frame) => (frame.is === 'presence' ? (decodePresence(frame.states, 10) ?? []) : []))
  return { world, document, said }
}

test('D45 presence has a client id of its own, and who shows nothing says nothing', async () => {
  const { world, document, said } = await opened()
  const { awareness, doc } = document.view
  expect(awareness.clientID).not.toBe(doc.clientID)
  world.last.welcome(new Y.Doc())
  await world.pass(200)
  expect(said()).toEqual([])
  awareness.setLocalStateField('cursor', { x: 1, y: 2 })
  expect(said()).toMatchObject([{ client: awareness.clientID, state: { cursor: { x: 1, y: 2 } } }])
})

test('D45 a cursor is sent ten times a second at most, and ends where it ended', async () => {
  const { world, document, said } = await opened()
  world.last.welcome(new Y.Doc())
  for (let x = 0; x <= 200; x++) {
    document.view.awareness.setLocalStateField('cursor', { x, y: 0 })
    await world.pass(5)
  }
  await world.pass(100)
  expect(said().length).toBeGreaterThan(5)
  expect(said().length).toBeLessThanOrEqual(12)
  expect(said().at(-1)?.state).toEqual({ cursor: { x: 200, y: 0 } })
})

test('D45 others go with the socket; one that comes back, also into a fresh document, says again where we are', async () => {
  const { world, document, said } = await opened()
  world.last.welcome(new Y.Doc())
  const { awareness } = document.view
  awareness.setLocalStateField('cursor', { x: 1, y: 2 })
  const states = encodePresence([{ client: 900, clock: 1, state: { user: { name: 'Ben', voice: null } } }])
  world.last.say({ is: 'presence', states })
  expect(awareness.getStates().get(900)).toEqual({ user: { name: 'Ben', voice: null } })
  world.last.close(1006)
  expect([...awareness.getStates().keys()]).toEqual([awareness.clientID])
  await world.pass(250)
  world.last.welcome(new Y.Doc())
  await world.pass(100)
  expect(said()).toMatchObject([{ state: { cursor: { x: 1, y: 2 } } }])
  const before = document.view.doc
  world.last.close(4404, 'past-epoch 2')
  await world.pass(0)
  world.last.welcome(new Y.Doc())
  await world.pass(100)
  expect(document.view.doc).not.toBe(before)
  expect(document.view.awareness).toBe(awareness)
  expect(said()).toMatchObject([{ client: awareness.clientID, state: { cursor: { x: 1, y: 2 } } }])
})

test('D45 what nobody can read of others is not shown, and the document goes on', async () => {
  const { world, document } = await opened()
  world.last.welcome(new Y.Doc())
  world.last.say({ is: 'presence', states: Uint8Array.from([3, 1, 1, 200]) })
  expect(document.view.state).toEqual({ is: 'live' })
})

test('D45 an open document has no time but the clock that it was given', () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  openDocument({ url: 'ws://here', name: 'layer/together.1', ...handWorld().surroundings })
  expect(vi.getTimerCount()).toBe(0)
})
