import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attackedRoom, changeOf } from '../testing/forged-frames/attacked-room.ts'
import { emptyVector, eventually, storedIn } from '../testing/stage.ts'

test('D6 the same frame said 200 times is stored once', async () => {
  const room = await attackedRoom()
  const update = changeOf(new Y.Doc(), (doc) => doc.getMap('records').set('m', 1))
  const again = Array.from({ length: 200 }, (_, index) => ({
    is: index === 0 ? ('answer' as const) : ('update' as const),
    update,
  }))
  const mallory = await room.attack('mallory', [{ is: 'tell-me' }, ...again])
  await eventually(() => expect(mallory.heard).toContainEqual({ is: 'saved', count: 200 }))
  room.stall()
  expect(storedIn(room.server.log)).toEqual({ a: 2, m: 1 })
  mallory.say({ is: 'answer', update: changeOf(new Y.Doc(), (doc) => doc.getMap('records').set('m2', 1)) })
  await eventually(() => expect(storedIn(room.server.log)).toEqual({ a: 2, m: 1, m2: 1 }))
  expect(room.server.log.load('layer/together.1')?.updates.length).toBeLessThan(7)
})

test.each(['mallory', 'reader'])(
  'D6 what others have said, said again by %s, changes nothing and costs nothing',
  async (person) => {
    const room = await attackedRoom()
    const listener = await room.attack('listener', [{ is: 'ask', stateVector: emptyVector }])
    room.ann.map.set('a', 3)
    room.ann.map.delete('a')
    room.ann.map.set('a', 2)
    await eventually(() => expect(listener.heard.some((frame) => frame.is === 'update')).toBe(true))
    await eventually(() => expect(storedIn(room.server.log)).toEqual({ a: 2 }))
    const before = room.server.log.load('layer/together.1')
    const theirs = listener.heard.flatMap((frame) => ('update' in frame ? [frame.update] : []))
    const again = theirs.flatMap((update) => [
      { is: 'answer' as const, update },
      { is: 'update' as const, update },
    ])
    const replaying = await room.attack(person, [
      ...again,
      ...again,
      ...again.toReversed(),
      { is: 'ask', stateVector: emptyVector },
    ])
    // The answer to the question comes when everything before it was dealt with.
    await eventually(() => expect(replaying.heard.map((frame) => frame.is)).toContain('answer'))
    room.stall()
    expect(replaying.socket.readyState).toBe(replaying.socket.OPEN)
    expect(room.server.log.load('layer/together.1')).toEqual(before)
    room.ben.map.set('b', 1)
    await eventually(() => expect(room.ann.map.toJSON()).toEqual({ a: 2, b: 1 }))
    expect([...room.ann.closes, ...room.ben.closes]).toEqual([])
  },
)
