import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import { eventually, freshLog, storedIn, storesIn, testServer, testStock } from '../testing/stage.ts'
import type { RoomsSettings } from './rooms.ts'

test('D37 what was stored although the store said no is shown to those who are there before anything builds on it', async () => {
  const { log } = freshLog()
  let lostAnswers = 1
  const commit: RoomsSettings['commit'] = async (...args) => {
    const outcome = await storesIn(log)(...args)
    if (Object.keys(storedIn(log)).length > 1 && lostAnswers-- > 0) throw new Error('the answer was lost')
    return outcome
  }
  const server = await testServer({ log, around: { commit } })
  const [ann, ben] = [testStock(server, 'ann'), testStock(server, 'ben')]
  await eventually(() => expect(ann.provider.synced && ben.provider.synced).toBe(true))
  ann.map.set('one', 1)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ one: 1 }))
  ann.map.set('two', 2)
  await eventually(() => expect(ann.closes).toContainEqual({ code: closeCodes.notSaved, reason: 'not-saved' }))
  ann.map.set('three', 3)
  await eventually(() => expect(ben.map.toJSON()).toEqual({ one: 1, two: 2, three: 3 }))
  expect(ben.doc.store.pendingStructs).toBeNull()
  expect(ben.closes).toEqual([])
  expect(storedIn(log)).toEqual({ one: 1, two: 2, three: 3 })
})

test('D13 a compaction that could not be stored is not tried again with every turn', async () => {
  const { log } = freshLog()
  let tried = 0
  const compact = async () => {
    tried++
    throw new Error('disk full')
  }
  const server = await testServer({ log, around: { compact }, limits: { compactAfter: 10 } })
  const ann = testStock(server, 'ann')
  await eventually(() => expect(ann.provider.synced).toBe(true))
  for (let turn = 0; turn < 45; turn++) {
    ann.map.set('turn', turn)
    await eventually(() => expect(storedIn(log)).toEqual({ turn }))
  }
  expect(tried).toBeGreaterThan(1)
  expect(tried).toBeLessThan(6)
})
