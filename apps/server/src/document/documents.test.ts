import { newId } from '@firsthand/model'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { testBoard } from '../testing/test-board.ts'
import type { TestPerson } from '../testing/test-person.ts'
import { testServer } from '../testing/test-server.ts'

/** A stock y-websocket client with a person's cookie. */
function open(person: TestPerson, name: string) {
  const doc = new Y.Doc()
  const ends: number[] = []
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: person.headers })
      this.on('close', (code) => ends.push(code))
      this.on('error', () => {})
    }
  }
  const address = `${person.server.url.replace('http', 'ws')}${person.path('documents')}`
  const provider = new WebsocketProvider(address, name, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 100,
  })
  onTestFinished(() => provider.destroy())
  return { doc, ends, provider, map: doc.getMap('shapes') }
}
type Opened = ReturnType<typeof open>

const synced = ({ provider }: Opened) => new Promise<void>((done) => provider.once('sync', () => done()))
const ended = ({ provider, ends }: Opened) =>
  new Promise<number | undefined>((done) => provider.on('connection-close', () => done(ends.at(-1))))
const has = ({ map }: Opened, key: string) =>
  new Promise<void>((done) => {
    const look = () => map.has(key) && done()
    map.observe(look)
    look()
  })

test('A3 a person at the door, at an unknown document or with somebody else’s cookie gets no document', async () => {
  const server = await testServer()
  const board = await testBoard(server, { expected: { lived: 1, staff: 1 } })
  const rosa = await board.join('lived')
  const late = await board.join('lived')
  const staff = await board.join('staff')
  expect(await ended(open(late, 'layer/together.0'))).toBe(4403)
  expect(await ended(open(staff, 'layer/stage.0'))).toBe(4403)
  expect(await ended(open(rosa, 'layer/nothing.0'))).toBe(4403)
  expect(await ended(open(rosa, 'layer/stage.7'))).toBe(4404)
})

test('D1 two people draw together and converge, and what they drew is there after a restart', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived', 'Rosa'), await board.join('staff', 'Sam')]
  await board.reach('together')
  const [one, other] = [open(rosa, 'layer/together.0'), open(staff, 'layer/together.0')]
  await Promise.all([synced(one), synced(other)])
  one.map.set('by-rosa', 1)
  other.map.set('by-sam', 2)
  await Promise.all([has(one, 'by-sam'), has(other, 'by-rosa')])
  for (const { provider } of [one, other]) provider.destroy()
  await server.restart()
  const after = open(rosa, 'layer/together.0')
  await synced(after)
  expect(after.map.toJSON()).toEqual({ 'by-rosa': 1, 'by-sam': 2 })
})

test('A7 D7 when a phase ends, whoever may no longer write is sent to come back and only reads', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosa')
  await board.reach('together')
  const line = open(rosa, 'layer/together.0')
  await synced(line)
  line.map.set('kept', true)
  const facilitator = open(board.facilitator, 'layer/together.0')
  await has(facilitator, 'kept')
  const end = ended(line)
  await board.reach('closed')
  expect(await end).toBe(4500)
  const late = open(rosa, 'layer/together.0')
  await synced(late)
  expect(late.map.toJSON()).toEqual({ kept: true })
  late.map.set('too late', true)
  expect(await ended(late)).toBe(4403)
})

test('A7 a person who is removed loses the documents with the board', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosa')
  const line = open(rosa, 'layer/together.0')
  await synced(line)
  const codes: number[] = []
  const final = new Promise<void>((done) =>
    line.provider.on('connection-close', () => {
      codes.push(line.ends.at(-1) ?? 0)
      if (codes.at(-1) === 4403) done()
    }),
  )
  await board.facilitator.does({ do: 'person.remove', person: rosa.id, reason: '' })
  await final
  expect(codes).toEqual([4500, 4403])
})

test('P17 a change of the stage while lived experience speaks stands in the record, once', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  await board.reach('lived-experience')
  const desk = await board.facilitator.live()
  const stage = open(board.facilitator, 'layer/stage.0')
  await synced(stage)
  const changes = () => desk.all('record').filter(({ entry }) => entry.what === 'stage-changed')
  stage.map.set(newId(), 1)
  await desk.until(() => changes().length > 0)
  stage.map.set('second', 1)
  const reader = open(await board.join('lived'), 'layer/stage.0')
  await synced(reader)
  await has(reader, 'second')
  await board.facilitator.does({ do: 'board.pause', paused: true })
  await desk.until(() => desk.all('progress').some(({ paused }) => paused))
  expect(changes().length).toBe(1)
})

test('A4 D8 a pointer is shown with the name that its person gave, whatever their browser says, and only in phases with names', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff] = [await board.join('lived', 'Rosa'), await board.join('staff', 'Sam')]
  await board.reach('together')
  const [one, other] = [open(rosa, 'layer/together.0'), open(staff, 'layer/together.0')]
  await Promise.all([synced(one), synced(other)])
  const seen = new Promise<unknown>((done) =>
    other.provider.awareness.on('change', () => {
      const others = [...other.provider.awareness.getStates()].filter(([id]) => id !== other.doc.clientID)
      const [shown] = others.map(([, state]) => state)
      if (shown?.cursor) done(shown)
    }),
  )
  one.provider.awareness.setLocalState({ cursor: { x: 3, y: 4 }, user: { name: 'Fay', voice: null }, typed: 'words' })
  expect(await seen).toEqual({ cursor: { x: 3, y: 4 }, user: { name: 'Rosa', voice: 'lived' } })
})

test('A4 D8 whoever gave no name has no pointer on anybody’s canvas and disturbs nobody’s, observers too', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, staff, nameless] = [
    await board.join('lived', 'Rosa'),
    await board.join('staff', 'Sam'),
    await board.join('lived'),
  ]
  const observer = await board.join('observer')
  await board.reach('together')
  const at = (person: typeof rosa) => open(person, 'layer/together.0')
  const [one, other, ...unnamed] = [at(rosa), at(staff), at(nameless), at(observer)]
  await Promise.all([one, other, ...unnamed].map(synced))
  const users: unknown[] = []
  const seen = new Promise<void>((done) =>
    other.provider.awareness.on('change', () => {
      for (const [id, state] of other.provider.awareness.getStates()) {
        if (id === other.doc.clientID || !state.cursor) continue
        users.push(state.user)
        if (state.cursor.x === 7) done()
      }
    }),
  )
  for (const { provider } of unnamed)
    provider.awareness.setLocalState({ cursor: { x: 1, y: 1 }, user: { name: 'Fay' } })
  // What comes on one line is read in its order, so a second pointer of Rosa's comes after what the others could have caused.
  for (const x of [5, 7]) {
    one.provider.awareness.setLocalState({ cursor: { x, y: 4 } })
    one.map.set(`moved to ${x}`, 1)
    await Promise.all([other, ...unnamed].map((each) => has(each, `moved to ${x}`)))
  }
  await seen
  expect(users.length).toBeGreaterThan(0)
  for (const user of users) expect(user).toEqual({ name: 'Rosa', voice: 'lived' })
  for (const { provider, doc } of unnamed) {
    const others = [...provider.awareness.getStates()].filter(([id]) => id !== doc.clientID)
    expect(others, 'nor do they see those of others').toEqual([])
  }
})

test('A8 a group draws on its own layer, everybody who sees reads it, and anybody else who tries is sent away for good', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, amina] = [await board.join('lived', 'Rosa'), await board.join('lived', 'Amina')]
  const staff = await board.join('staff', 'Sam')
  await board.reach('together')
  const [hers, theirs] = [open(rosa, 'layer/lived.0'), open(amina, 'layer/lived.0')]
  await Promise.all([synced(hers), synced(theirs)])
  hers.map.set('by-rosa', 1)
  await has(theirs, 'by-rosa')
  theirs.map.set('by-amina', 1)
  await has(hers, 'by-amina')
  for (const other of [staff, board.facilitator]) {
    const reader = open(other, 'layer/lived.0')
    await synced(reader)
    expect(reader.map.toJSON()).toEqual({ 'by-rosa': 1, 'by-amina': 1 })
    reader.map.delete('by-rosa')
    reader.map.set('forged', 1)
    expect(await ended(reader)).toBe(4403)
  }
  expect(await ended(open(rosa, 'layer/managers.0'))).toBe(4403)
  const own = open(staff, 'layer/staff.0')
  await synced(own)
  own.map.set('by-sam', 1)
  await has(open(rosa, 'layer/staff.0'), 'by-sam')
  await server.restart()
  const lived = open(staff, 'layer/lived.0')
  await synced(lived)
  expect(lived.map.toJSON()).toEqual({ 'by-rosa': 1, 'by-amina': 1 })
})

test('A8 A7 before the phase that lets a group draw, and in a pause, its layer is read-only for the group too', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosa')
  await board.reach('listen')
  const early = open(rosa, 'layer/lived.0')
  await synced(early)
  early.map.set('too early', 1)
  expect(await ended(early)).toBe(4403)
  await board.reach('together')
  const line = open(rosa, 'layer/lived.0')
  await synced(line)
  const end = ended(line)
  await board.facilitator.does({ do: 'board.pause', paused: true })
  expect(await end).toBe(4500)
})
