import { setTimeout } from 'node:timers/promises'
import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import { defaultLimits } from '../server/limits.ts'
import type { Decision } from '../server/rooms.ts'
import { attackedRoom } from '../testing/forged-frames/attacked-room.ts'
import { bytesOf, crafted, kinds, part, varString, varUints } from '../testing/forged-frames/craft.ts'
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
import { encodePresence } from '../wire/presence-states.ts'

const tooLarge = { code: closeCodes.malformed, reason: 'too-large' }

test('D9 a thousand questions for the whole document are answered as fast as the rate allows; others do not wait', async () => {
  const room = await attackedRoom()
  room.ann.map.set('large', 'x'.repeat(500_000))
  await eventually(() => expect(room.ben.map.has('large')).toBe(true))
  const began = Date.now()
  const greedy = await room.attack(
    'greedy',
    Array.from({ length: 1000 }, () => ({ is: 'ask', stateVector: emptyVector })),
  )
  const polite = testStock(room.server, 'polite')
  await eventually(() => expect(polite.provider.synced).toBe(true))
  for (let index = 0; index < 20; index++) {
    room.ann.map.set('a', index)
    await eventually(() => expect(polite.map.get('a')).toBe(index))
  }
  room.stall()
  const answers = () => greedy.heard.filter((frame) => frame.is === 'answer').length
  const { framesBurst, framesPerSecond, framesPerAsk } = defaultLimits
  const allowed = (framesBurst + ((Date.now() - began) / 1000) * framesPerSecond) / framesPerAsk
  expect(answers()).toBeLessThanOrEqual(allowed + 1)
  // Who asks a few times too often waits a little and has it.
  const eager = await testRaw(room.server, 'eager')
  for (let time = 0; time < 12; time++) eager.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(eager.heard.some((frame) => frame.is === 'answer')).toBe(true))
  expect([...room.ann.closes, ...room.ben.closes, ...polite.closes]).toEqual([])
})

const vectors: [string, Uint8Array, string][] = [
  ['of 300 KB', bytesOf(varUints(150_000), new Uint8Array(300_000)), 'too-large'],
  ['of 5 MB', new Uint8Array(5_000_000), 'too-large'],
  ['that declares two thousand million clients in five bytes', varUints(2 ** 31), 'malformed'],
  ['cut short', varUints(2, 1, 1), 'malformed'],
  ['with a number without end', new Uint8Array(30).fill(255), 'malformed'],
]
test.each(vectors)('D6 a state vector %s ends its sender’s connection only', async (_, stateVector, reason) => {
  const room = await attackedRoom()
  for (const person of ['mallory', 'reader']) {
    const mallory = await room.attack(person, [{ is: 'ask', stateVector }])
    expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason })
  }
  room.stall()
  await room.unharmed()
})

test.each([4_200_000, 5_000_000, 20_000_000])(
  'D6 an answer and an update of %d bytes are too large, and say so for good',
  async (size) => {
    const room = await attackedRoom()
    for (const is of ['answer', 'update'] as const) {
      const mallory = await room.attack('mallory', [{ is, update: new Uint8Array(size) }])
      expect(await mallory.closed).toEqual(tooLarge)
    }
    room.stall()
    await room.unharmed()
  },
)

test('D6 a stock client with a value of 5 MB is told for good, and does not come back with it again and again', async () => {
  const room = await attackedRoom()
  const heavy = testStock(room.server, 'heavy')
  await eventually(() => expect(heavy.provider.synced).toBe(true))
  heavy.map.set('value', 'x'.repeat(5_000_000))
  await eventually(() => expect(heavy.closes).toEqual([tooLarge]))
  expect(heavy.provider.shouldConnect).toBe(false)
  expect(room.server.connections.filter((person) => person === 'heavy')).toHaveLength(1)
  await room.unharmed()
})

test('D11 of sixty sockets of one person in one room eight are let in; others come in as before', async () => {
  const room = await attackedRoom()
  const many = await Promise.all(Array.from({ length: 60 }, () => testRaw(room.server, 'mallory')))
  await eventually(() => expect(room.server.openSockets()).toBe(2 + defaultLimits.socketsPerPerson))
  const closed = many.filter(({ socket }) => socket.readyState === socket.CLOSED)
  expect(await Promise.all(closed.map((one) => one.closed))).toEqual(
    Array.from({ length: 52 }, () => ({ code: closeCodes.tooMany, reason: 'too-many' })),
  )
  await room.unharmed()
})

const shown = (person: string): Decision => ({ access: 'write', presence: { name: person, voice: null } })
/** A room with presence, and a listener who counts what it is sent of it. */
async function shownRoom() {
  const server = await testServer({ decide: shown })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  ann.awareness.setLocalState({ cursor: 'of ann' })
  const others = () =>
    [...ben.awareness.getStates()].filter(([id]) => id !== ben.awareness.clientID).map(([, state]) => state)
  await eventually(() => expect(others()).toEqual([{ user: { name: 'ann', voice: null }, cursor: 'of ann' }]))
  const listener = await testRaw(server, 'listener')
  listener.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(listener.heard.some((frame) => frame.is === 'answer')).toBe(true))
  return {
    server,
    others,
    listener,
    async unharmed() {
      ann.map.set('after', 1)
      await eventually(() => expect(ben.map.toJSON()).toEqual({ after: 1 }))
      expect([...ann.closes, ...ben.closes]).toEqual([])
      expect(others()).toContainEqual({ user: { name: 'ann', voice: null }, cursor: 'of ann' })
    },
  }
}
const entry = (client: number, cursor: unknown, clock = 1) => ({ client, clock, state: { cursor } })

test('D8 presence of more than a thousand entries ends its sender’s connection only', async () => {
  const room = await shownRoom()
  const mallory = await testRaw(room.server, 'mallory')
  mallory.say({ is: 'presence', states: encodePresence(Array.from({ length: 1001 }, (_, id) => entry(id, 'm'))) })
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'malformed' })
  for (const states of [varUints(2 ** 31), bytesOf(varUints(1, 1, 1), [3, 123, 34, 125])]) {
    const oscar = await testRaw(room.server, 'oscar')
    oscar.say({ is: 'presence', states })
    expect(await oscar.closed).toEqual({ code: closeCodes.malformed, reason: 'malformed' })
  }
  await room.unharmed()
})

test('D8 of a thousand client ids that somebody claims in one frame, and a thousand more in others, one is shown', async () => {
  const room = await shownRoom()
  const mallory = await testRaw(room.server, 'mallory')
  mallory.say({ is: 'presence', states: encodePresence(Array.from({ length: 1000 }, (_, id) => entry(id, 'm'))) })
  for (let id = 1000; id < 1300; id++) mallory.say({ is: 'presence', states: encodePresence([entry(id, 'm')]) })
  mallory.say({ is: 'presence', states: encodePresence([entry(0, 'last', 2)]) })
  await eventually(() =>
    expect(room.others()).toContainEqual({ user: { name: 'mallory', voice: null }, cursor: 'last' }),
  )
  expect(room.others()).toHaveLength(2)
  await room.unharmed()
})

test('D8 presence of a megabyte is not shown, and does not end anything', async () => {
  const room = await shownRoom()
  const mallory = await testRaw(room.server, 'mallory')
  mallory.say({ is: 'presence', states: encodePresence([entry(1, 'x'.repeat(1_000_000))]) })
  mallory.say({ is: 'presence', states: encodePresence([entry(1, 'small', 2)]) })
  await eventually(() =>
    expect(room.others()).toContainEqual({ user: { name: 'mallory', voice: null }, cursor: 'small' }),
  )
  await room.unharmed()
})

test('D8 three thousand presences a second reach others at the room’s own pace, the last one for certain', async () => {
  const room = await shownRoom()
  const mallory = await testRaw(room.server, 'mallory')
  const heardOf = () => room.listener.heard.filter((frame) => frame.is === 'presence').length
  const [before, began] = [heardOf(), Date.now()]
  for (let clock = 1; clock <= 1500; clock++)
    mallory.say({ is: 'presence', states: encodePresence([entry(1, clock, clock)]) })
  await eventually(() => expect(room.others()).toContainEqual({ user: { name: 'mallory', voice: null }, cursor: 1500 }))
  expect(heardOf() - before).toBeLessThanOrEqual((Date.now() - began) / defaultLimits.presenceEveryMs + 3)
  await room.unharmed()
})

test('D9 whoever writes as fast as the network takes it is slowed and loses nothing; others go on meanwhile', async () => {
  const room = await attackedRoom()
  const hasty = testStock(room.server, 'hasty')
  await eventually(() => expect(hasty.provider.synced).toBe(true))
  for (let index = 0; index < 900; index++) hasty.map.set(`h${index}`, index)
  const began = Date.now()
  room.ann.map.set('a', 'meanwhile')
  await eventually(() => expect(room.ben.map.get('a')).toBe('meanwhile'))
  expect(Date.now() - began).toBeLessThan(1500)
  await eventually(() => expect(Object.keys(storedIn(room.server.log, ROOM))).toHaveLength(901))
  expect([...room.ann.closes, ...hasty.closes]).toEqual([])
})

test('D6 a document with as many separate deletions as there may be refuses more, and stays readable', async () => {
  const room = await attackedRoom({ limits: { deletedRanges: 50 } })
  const parts = [
    part({ kind: kinds.string, parent: 'words', key: null, content: varString('x'.repeat(300)), length: 300 }),
  ]
  const [mallory] = [await room.attack('mallory', [{ is: 'answer', update: crafted({ parts }) }])]
  for (let time = 0; time < 100; time++) {
    mallory.say({ is: 'update', update: crafted({ parts: [], deletes: [{ client: 7, clock: 2 * time, length: 1 }] }) })
  }
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'document-full' })
  room.stall()
  const late = testStock(room.server, 'late')
  await eventually(() => expect(late.doc.getText('words').length).toBeGreaterThan(200))
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})

test('D6 a document has as many roots as there may be, however many updates bring them', async () => {
  const room = await attackedRoom({ limits: { roots: 10 } })
  const rootsFrom = (from: number, count: number) =>
    crafted({
      clock: from,
      parts: Array.from({ length: count }, (_, index) => part({ parent: `root ${from + index}` })),
    })
  const greedy = await room.attack('greedy', [{ is: 'answer', update: rootsFrom(0, 11) }])
  expect(await greedy.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
  const patient = await room.attack('patient', [{ is: 'answer', update: rootsFrom(0, 1) }])
  for (let from = 1; from < 20; from++) patient.say({ is: 'update', update: rootsFrom(from, 1) })
  expect(await patient.closed).toEqual({ code: closeCodes.malformed, reason: 'unfit' })
  room.stall()
  room.ben.map.set('b', 1)
  await eventually(() => expect(room.ann.map.toJSON()).toEqual({ a: 2, b: 1 }))
  expect(room.ann.doc.share.size).toBeLessThanOrEqual(11)
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})

test('D9 while the storage stands still, one socket fills no more memory than its share, and nothing of it is lost', async () => {
  const { log } = freshLog()
  const held = heldCommits()
  let isHeld = false
  const room = await attackedRoom({
    log,
    around: { commit: (...args) => (isHeld ? held.commit(storesIn(log))(...args) : storesIn(log)(...args)) },
  })
  isHeld = true
  const heavy = (clock: number) =>
    crafted({
      clock,
      parts: [part({ key: `k${clock}`, content: bytesOf([1, 119], varString('x'.repeat(1_000_000))) })],
    })
  const frames = Array.from({ length: 28 }, (_, clock) => ({
    is: clock === 0 ? ('answer' as const) : ('update' as const),
    update: heavy(clock),
  }))
  const mallory = await room.attack('mallory', frames)
  await eventually(() => expect(held.waiting.length).toBeGreaterThan(0))
  // The server has stopped listening: most of it stays at the sender, however long the others go on.
  const left: number[] = []
  for (let round = 0; round < 30; round++) {
    room.ben.awareness.setLocalState({ cursor: round })
    await setTimeout(20)
    left.push(mallory.socket.bufferedAmount)
  }
  expect(left.at(-1)).toBeGreaterThan(10_000_000)
  expect(left.at(-1)).toBe(left.at(-10))
  isHeld = false
  for (const store of held.waiting) store()
  await eventually(() => expect(Object.keys(storedIn(log))).toHaveLength(29))
  room.stall()
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})
