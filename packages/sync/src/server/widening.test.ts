import { closeCodes } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { emptyVector, eventually, freshLog, ROOM, storedIn, testRaw, testServer, testStock } from '../testing/stage.ts'

/** Everything that a client was sent and everything stored, to look for words in. */
const bytesOf = (parts: (Uint8Array | null | undefined)[]) =>
  Buffer.concat(parts.filter((part) => part != null)).toString('latin1')

test('D33 who may read only now is never sent what was deleted before, and the store holds it no longer', async () => {
  const staffMay = { access: 'none' as 'none' | 'read' }
  const decide = (person: string) =>
    person === 'staff' ? { ...staffMay, presence: null } : { access: 'write' as const, presence: null }
  const server = await testServer({ decide })
  const ann = testStock(server, 'ann')
  await eventually(() => expect(ann.provider.synced).toBe(true))
  ann.map.set('a', 'words that were taken back')
  await eventually(() => expect(storedIn(server.log)).toHaveProperty('a'))
  ann.map.set('a', 'words that stay')
  await eventually(() => expect(storedIn(server.log)).toEqual({ a: 'words that stay' }))
  const early = await testRaw(server, 'staff')
  expect(await early.closed).toMatchObject({ code: closeCodes.notAllowed })
  staffMay.access = 'read'
  server.rooms.widen('b1', 'layer/together')
  server.decideBy(decide)
  const staff = await testRaw(server, 'staff')
  staff.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(staff.heard.some((frame) => frame.is === 'answer')).toBe(true))
  const heard = bytesOf(staff.heard.map((frame) => ('update' in frame ? frame.update : null)))
  expect(heard).toContain('words that stay')
  expect(heard).not.toContain('taken back')
  const { snapshot, updates } = server.log.load(ROOM) ?? { snapshot: null, updates: [] }
  expect(bytesOf([snapshot?.update, ...updates])).not.toContain('taken back')
})

test('D33 while a widening cannot be stored, who asks is sent away to come back, and those who write are not held up', async () => {
  const { log } = freshLog()
  let failing = true
  const compact = async (_board: string, name: string, ...rest: [Parameters<typeof log.compact>[1], number]) => {
    if (failing) throw new Error('disk full')
    log.compact(name, ...rest)
  }
  const server = await testServer({ log, around: { compact } })
  const ann = testStock(server, 'ann')
  await eventually(() => expect(ann.provider.synced).toBe(true))
  ann.map.set('a', 'old')
  ann.map.set('a', 'new')
  await eventually(() => expect(storedIn(log)).toEqual({ a: 'new' }))
  server.rooms.widen('b1', 'layer/together')
  const staff = testStock(server, 'staff')
  await eventually(() => expect(staff.closes).toContainEqual({ code: closeCodes.notSaved, reason: 'not-saved' }))
  expect(staff.map.size).toBe(0)
  ann.map.set('b', 1)
  await eventually(() => expect(storedIn(log)).toEqual({ a: 'new', b: 1 }))
  failing = false
  await eventually(() => expect(staff.map.toJSON()).toEqual({ a: 'new', b: 1 }))
  expect(ann.closes).toEqual([])
  expect(server.faults.length).toBeGreaterThan(0)
})

test('D33 after a restart a document is served without what was deleted, whoever asks first', async () => {
  const { log } = freshLog()
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => log.append(ROOM, update, []))
  doc.getMap('records').set('a', 'taken back')
  doc.getMap('records').set('a', 'stays')
  const server = await testServer({ log })
  const reader = await testRaw(server, 'ren')
  reader.say({ is: 'ask', stateVector: emptyVector })
  await eventually(() => expect(reader.heard.some((frame) => frame.is === 'answer')).toBe(true))
  const heard = bytesOf(reader.heard.map((frame) => ('update' in frame ? frame.update : null)))
  expect(heard).toContain('stays')
  expect(heard).not.toContain('taken back')
})
