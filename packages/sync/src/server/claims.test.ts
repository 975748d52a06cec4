import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually, freshLog, storedIn, testRaw, testServer, testStock } from '../testing/stage.ts'

test('D35 whoever added under a client id goes on with it after a restart; a newcomer never can', async () => {
  const { log } = freshLog()
  const first = await testServer({ log })
  const ann = testStock(first, 'ann')
  ann.map.set('a', 1)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 1 }))
  await first.close()
  const second = await testServer({ log, port: first.port })
  const stolen = new Y.Doc()
  Y.applyUpdate(stolen, Y.encodeStateAsUpdate(ann.doc))
  stolen.clientID = ann.doc.clientID
  stolen.getMap('records').set('a', 'stolen')
  const mallory = await testRaw(second, 'mallory')
  mallory.say({ is: 'answer', update: Y.encodeStateAsUpdate(stolen) })
  expect(await mallory.closed).toEqual({ code: closeCodes.malformed, reason: 'client-id-taken' })
  ann.map.set('b', 2)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 1, b: 2 }))
  expect(ann.closes.map(({ code }) => code).filter((code) => code >= 4400 && code < 4500)).toEqual([])
})

test('D35 of two newcomers who choose one client id, the first adds under it and the other is told', async () => {
  const server = await testServer()
  const chosen = (...keys: string[]) => {
    const doc = new Y.Doc()
    doc.clientID = 7
    for (const key of keys) doc.getMap('records').set(key, 1)
    return Y.encodeStateAsUpdate(doc)
  }
  const [ann, ben] = [await testRaw(server, 'ann'), await testRaw(server, 'ben')]
  ann.say({ is: 'answer', update: chosen('ann') })
  await eventually(() => expect(storedIn(server.log)).toEqual({ ann: 1 }))
  ben.say({ is: 'answer', update: chosen('ben', 'ben again') })
  expect(await ben.closed).toEqual({ code: closeCodes.malformed, reason: 'client-id-taken' })
  expect(storedIn(server.log)).toEqual({ ann: 1 })
})
