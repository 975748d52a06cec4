import { expect, test } from 'vitest'
import { emptyVector, eventually, testRaw, testServer, testStock } from '../../testing/stage.ts'
import { encodePresence } from '../../wire/presence-states.ts'
import type { Decision } from '../rooms.ts'

const shownAs = (name: string): Decision => ({ access: 'write', presence: { name, voice: 'staff' } })
const others = (client: ReturnType<typeof testStock>) =>
  [...client.awareness.getStates()].filter(([id]) => id !== client.awareness.clientID).map(([, state]) => state)

test('D8 a person is shown with the name and voice the server knows, whatever the client claims', async () => {
  const server = await testServer({ decide: shownAs })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.awareness.setLocalState({
    user: { name: 'The minister', voice: 'lived-experience' },
    cursor: { x: 1 },
    words: 'psst',
  })
  await eventually(() => expect(others(ben)).toEqual([{ user: { name: 'ann', voice: 'staff' }, cursor: { x: 1 } }]))
  ann.awareness.setLocalStateField('cursor', { x: 2 })
  await eventually(() => expect(others(ben)).toEqual([{ user: { name: 'ann', voice: 'staff' }, cursor: { x: 2 } }]))
  expect([...ben.awareness.getStates().keys()]).not.toContain(ann.doc.clientID)
})

test('D8 nobody can speak for, remove, or lock out somebody else', async () => {
  const server = await testServer({ decide: shownAs })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.awareness.setLocalState({ cursor: { x: 1 } })
  await eventually(() => expect(others(ben)).toHaveLength(1))
  const annAsSeen = [...ben.awareness.getStates().keys()].find((id) => id !== ben.awareness.clientID) ?? 0
  const mallory = await testRaw(server, 'mallory')
  mallory.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(mallory.heard.some((frame) => frame.is === 'presence')).toBe(true))
  for (const client of [annAsSeen, ann.awareness.clientID]) {
    const forged = [
      { client, clock: 2 ** 40, state: { cursor: 'forged' } },
      { client, clock: 2 ** 41, state: null },
    ]
    for (const entry of forged) mallory.say({ is: 'presence', states: encodePresence([entry]) })
  }
  mallory.say({
    is: 'presence',
    states: encodePresence([{ client: ann.awareness.clientID, clock: 1, state: { cursor: 'm' } }]),
  })
  await eventually(() => expect(others(ben)).toContainEqual({ user: { name: 'mallory', voice: 'staff' }, cursor: 'm' }))
  ann.awareness.setLocalState({ cursor: { x: 2 } })
  await eventually(() =>
    expect(others(ben)).toContainEqual({ user: { name: 'ann', voice: 'staff' }, cursor: { x: 2 } }),
  )
  expect(others(ben)).toHaveLength(2)
})

test('D8 what a stock client echoes of others does not become its own', async () => {
  const server = await testServer({ decide: shownAs })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ben.awareness.setLocalState({ cursor: 'of ben' })
  await eventually(() => expect(others(ann)).toHaveLength(1))
  ann.awareness.setLocalState({ cursor: 'of ann' })
  await eventually(() => expect(others(ben)).toEqual([{ user: { name: 'ann', voice: 'staff' }, cursor: 'of ann' }]))
  const asked = await testRaw(server, 'cat')
  asked.say({ is: 'ask', stateVector: emptyVector })
  // A change of the document comes after whatever ben has echoed by then.
  ben.map.set('after', 1)
  await eventually(() => expect(ann.map.toJSON()).toEqual({ after: 1 }))
  const late = testStock(server, 'late')
  await eventually(() =>
    expect(others(late)).toContainEqual({ user: { name: 'ben', voice: 'staff' }, cursor: 'of ben' }),
  )
  expect(others(ann)).toContainEqual({ user: { name: 'ben', voice: 'staff' }, cursor: 'of ben' })
})

test('D8 presence goes with the socket, and comes back with it', async () => {
  const server = await testServer({ decide: shownAs })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.awareness.setLocalState({ cursor: 1 })
  await eventually(() => expect(others(ben)).toHaveLength(1))
  ann.provider.disconnect()
  await eventually(() => expect(others(ben)).toEqual([]))
  ann.provider.connect()
  await eventually(() => expect(others(ben)).toHaveLength(0))
  ann.awareness.setLocalState({ cursor: 2 })
  await eventually(() => expect(others(ben)).toHaveLength(1))
})

test('D8 who joins later is told who is here', async () => {
  const server = await testServer({ decide: shownAs })
  const ann = testStock(server, 'ann')
  ann.awareness.setLocalState({ cursor: 1 })
  await eventually(() => expect(ann.provider.synced).toBe(true))
  const ben = testStock(server, 'ben')
  await eventually(() => expect(others(ben)).toEqual([{ user: { name: 'ann', voice: 'staff' }, cursor: 1 }]))
})

test('D8 where presence is off nothing of it is taken or sent', async () => {
  const off: Decision = { access: 'write', presence: null }
  const server = await testServer({ decide: (person) => (person === 'ann' ? off : shownAs(person)) })
  const [ann, ben, cat] = [testStock(server, 'ann'), testStock(server, 'ben'), testStock(server, 'cat')]
  ann.awareness.setLocalState({ cursor: 'a' })
  ben.awareness.setLocalState({ cursor: 'b' })
  await eventually(() => expect(others(cat).map((state) => state.cursor)).toEqual(['b']))
  ann.map.set('done', 1)
  await eventually(() => expect(cat.map.toJSON()).toEqual({ done: 1 }))
  expect(others(ann)).toEqual([])
  await eventually(() => expect(others(ben).map((state) => state.user.name)).toEqual(['cat']))
  expect(others(ann)).toEqual([])
})

test('D8 presence that is too large is not shown', async () => {
  const server = await testServer({ decide: shownAs, limits: { presenceBytes: 200 } })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.awareness.setLocalState({ cursor: 'x'.repeat(1000) })
  ann.awareness.setLocalState({ cursor: 'small' })
  await eventually(() => expect(others(ben).map((state) => state.cursor)).toEqual(['small']))
  ann.awareness.setLocalState({ cursor: 'x'.repeat(1000) })
  ann.map.set('after', 1)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ after: 1 }))
  expect(others(ben).map((state) => state.cursor)).toEqual(['small'])
})
