import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attackedRoom, byName, changeOf, reads, writes } from '../testing/forged-frames/attacked-room.ts'
import { emptyVector, eventually, freshLog, ROOM, storedIn, testRaw } from '../testing/stage.ts'

const nothing = Uint8Array.from([0, 0])
const forged = () => changeOf(new Y.Doc(), (doc) => doc.getMap('records').set('forged', 1))
const revoked = (person: string) =>
  person === 'mallory' ? { access: 'none' as const, presence: null } : byName(person)

test('D7 a socket whose right was taken away is closed, and what it says in that very moment lands nowhere', async () => {
  const room = await attackedRoom()
  const mallory = await room.attack('mallory', [{ is: 'answer', update: nothing }])
  room.server.decideBy(revoked)
  for (let time = 0; time < 50; time++) mallory.say({ is: 'update', update: forged() })
  expect((await mallory.closed).code).toBe(closeCodes.accessChanged)
  const again = await testRaw(room.server, 'mallory')
  expect(await again.closed).toEqual({ code: closeCodes.notAllowed, reason: 'not-allowed' })
  room.stall()
  await room.unharmed()
})

test('D4 what waited for the storage while its writer’s right was taken away lands nowhere; what others wrote in that turn does', async () => {
  const { log } = freshLog()
  const gate = Promise.withResolvers<void>()
  let waits = false
  let decide = byName
  const room = await attackedRoom({
    log,
    around: {
      commit: async (_board, name, { update, claims }, persons) => {
        if (waits) await gate.promise
        const refused = persons.filter((person) => decide(person).access !== 'write')
        if (refused.length > 0) return { is: 'refused', persons: refused }
        log.append(name, update, claims)
        return { is: 'stored' }
      },
    },
  })
  waits = true
  const mallory = await room.attack('mallory', [{ is: 'answer', update: forged() }])
  room.ben.map.set('meanwhile', 1)
  decide = (person) => (person === 'mallory' ? reads : writes)
  room.stall()
  gate.resolve()
  expect(await mallory.closed).toEqual({ code: closeCodes.accessChanged, reason: 'access-changed' })
  await eventually(() => expect(storedIn(log)).toEqual({ a: 2, meanwhile: 1 }))
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})

test('D5 D6 what was written without a connection, by somebody who meanwhile may only read, lands nowhere: as an answer, and edit by edit', async () => {
  const room = await attackedRoom()
  // Known to the room under their own client id before.
  const offline = new Y.Doc()
  offline.getMap('records').set('before', 1)
  const mia = await testRaw(room.server, 'mia')
  mia.say({ is: 'answer', update: Y.encodeStateAsUpdate(offline) })
  await eventually(() => expect(storedIn(room.server.log)).toEqual({ a: 2, before: 1 }))
  const known = Y.encodeStateVector(offline)
  mia.close()
  await mia.closed
  offline.getMap('records').set('offline', 1)
  offline.getMap('records').delete('before')
  room.server.decideBy((person) => (person === 'mia' ? reads : byName(person)))

  for (const is of ['answer', 'update'] as const) {
    for (const update of [Y.encodeStateAsUpdate(offline), Y.encodeStateAsUpdate(offline, known)]) {
      const back = await testRaw(room.server, 'mia')
      back.say({ is: 'ask', stateVector: emptyVector })
      back.say({ is, update })
      expect(await back.closed).toEqual({ code: closeCodes.notAllowed, reason: 'read-only' })
    }
  }
  expect(storedIn(room.server.log)).toEqual({ a: 2, before: 1 })
  // And who comes back with nothing of their own reads on.
  const reader = await testRaw(room.server, 'mia')
  reader.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(reader.heard.some((frame) => frame.is === 'answer')).toBe(true))
  room.ann.map.set('a', 3)
  await eventually(() => expect(reader.heard.some((frame) => frame.is === 'update')).toBe(true))
  expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
})

test('D12 rooms that are not there are not made by asking for them', async () => {
  const room = await attackedRoom()
  const before = room.server.rooms.count
  for (const name of [
    'layer/together.2',
    'layer/together.0',
    'layer/together',
    'layer/together.01',
    'layer/together.-1',
    '.1',
    '%2e%2e/x.1/../y',
  ]) {
    const mallory = await testRaw(room.server, 'mallory', name)
    mallory.say({ is: 'answer', update: forged() })
    expect((await mallory.closed).code).toBe(closeCodes.notFound)
  }
  expect(room.server.rooms.count).toBe(before)
  expect(storedIn(room.server.log, ROOM)).toEqual({ a: 2 })
  await room.unharmed()
})
