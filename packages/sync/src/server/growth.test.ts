import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually, ROOM, storedDoc, storedIn, testServer, testStock } from '../testing/stage.ts'

test('D36 after 20,000 moves of 50 shapes the stored document is at most 1.2 times its content, garbage collected', {
  timeout: 60_000,
}, async () => {
  const server = await testServer({ limits: { framesPerSecond: 100_000, framesBurst: 100_000, pingEveryMs: 200 } })
  const people = ['ann', 'ben', 'cat', 'dan', 'eve'].map((person) => testStock(server, person))
  await eventually(() => expect(people.every(({ provider }) => provider.synced)).toBe(true))
  const place = (index: number) => ({ x: index * 3.7, y: index * 1.9, rotation: 0, parentId: 'page:page', index: 'a1' })
  for (let shape = 0; shape < 50; shape++) {
    people[0]?.map.set(`shape:${shape}`, new Y.Map<unknown>([['geometry', place(shape)]]))
  }
  await eventually(() => expect(people.every(({ map }) => map.size === 50)).toBe(true))
  for (let move = 0; move < 20_000; move++) {
    const shape = people[move % 5]?.map.get(`shape:${(move * 7) % 50}`)
    if (shape instanceof Y.Map) shape.set('geometry', place(move))
    // Lets what was done go out, so that it is many updates as when hands move.
    if (move % 20 === 0) await new Promise(setImmediate)
  }
  const last = { geometry: place(19_999) }
  await eventually(() => expect(storedIn(server.log)[`shape:${(19_999 * 7) % 50}`]).toEqual(last))
  const wanted = Y.encodeStateAsUpdate(storedDoc(server.log)).length
  await eventually(() => {
    const stored = server.log.load(ROOM)
    const bytes = [stored?.snapshot?.update, ...(stored?.updates ?? [])].reduce(
      (sum, one) => sum + (one?.length ?? 0),
      0,
    )
    expect(bytes).toBeLessThanOrEqual(1.2 * wanted)
  })
  expect(people.flatMap(({ closes }) => closes)).toEqual([])
})
