import { closeCodes } from '@firsthand/model'
import { expect, onTestFinished, test } from 'vitest'
import type * as Y from 'yjs'
import type { Decision } from '../server/rooms.ts'
import { eventually, freshLog, heldCommits, ROOM, storedIn, storesIn, testServer, testStock } from '../testing/stage.ts'
import type { OpenDocumentSettings, Recovered } from './open-document.ts'
import { openDocument } from './open-document.ts'

const writes: Decision = { access: 'write', presence: null }
const reads: Decision = { access: 'read', presence: null }

function testDocument(url: string, settings: Partial<OpenDocumentSettings> = {}) {
  const opened = openDocument({ url, name: ROOM, ...settings })
  onTestFinished(() => opened.close())
  const records = () => opened.view.doc.getMap<unknown>('records')
  return { opened, records, view: () => opened.view }
}

test('D14 a change is unsaved until the server says it is stored', async () => {
  const held = heldCommits()
  const { log } = freshLog()
  const server = await testServer({ log, around: { commit: held.commit(storesIn(log)) } })
  const { records, view } = testDocument(server.urlOf('ann'))
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  expect(view()).toMatchObject({ unsaved: 0, access: 'write' })
  records().set('first', 1)
  expect(view().unsaved).toBe(1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  held.waiting.shift()?.()
  await eventually(() => expect(view().unsaved).toBe(0))
  records().set('a', 1)
  records().set('b', 1)
  expect(view().unsaved).toBe(2)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  expect(view().unsaved).toBe(2)
  // They are one frame or two, as quickly as they came.
  await eventually(() => {
    held.waiting.shift()?.()
    expect(view().unsaved).toBe(0)
  })
  expect(storedIn(log)).toEqual({ first: 1, a: 1, b: 1 })
})

test('D14 offline is shown, what was changed meanwhile is counted, and is stored on coming back', async () => {
  const { log } = freshLog()
  const first = await testServer({ log })
  const { records, view } = testDocument(first.urlOf('ann'))
  expect(view().state).toEqual({ is: 'catching-up' })
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  await first.close()
  await eventually(() => expect(view().state).toEqual({ is: 'offline' }))
  records().set('a', 1)
  records().delete('a')
  records().set('b', 1)
  expect(view().unsaved).toBe(3)
  await testServer({ log, port: first.port })
  await eventually(() => expect(view()).toMatchObject({ state: { is: 'live' }, unsaved: 0 }))
  expect(storedIn(log)).toEqual({ b: 1 })
})

test('D14 the view is a new object exactly when something changed, and listeners are told', async () => {
  const server = await testServer()
  const { opened, records, view } = testDocument(server.urlOf('ann'))
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  const before = view()
  expect(view()).toBe(before)
  let told = 0
  const stop = opened.subscribe(() => told++)
  records().set('a', 1)
  expect(told).toBeGreaterThan(0)
  expect(view()).not.toBe(before)
  stop()
  const last = told
  records().set('a', 2)
  expect(told).toBe(last)
})

test('D14 who may no longer write gets what the server has, and both, to offer the unsaved back', async () => {
  const held = heldCommits()
  const { log } = freshLog()
  const server = await testServer({
    log,
    around: { commit: held.commit(async () => ({ is: 'refused', persons: ['ann'] })) },
  })
  const ben = testStock(server, 'ben')
  const recovered: { before: Y.Doc; after: Y.Doc; unsaved: number }[] = []
  const { records, view } = testDocument(server.urlOf('ann'), { onRecovered: (both) => recovered.push(both) })
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  const firstDoc = view().doc
  records().set('mine', 1)
  await eventually(() => expect(held.waiting).toHaveLength(1))
  server.decideBy((person) => (person === 'ann' ? reads : writes))
  held.waiting.shift()?.()
  await eventually(() => expect(recovered).toHaveLength(1))
  expect(recovered[0]).toMatchObject({ unsaved: 1 })
  expect(recovered[0]?.before.getMap('records').toJSON()).toEqual({ mine: 1 })
  expect(recovered[0]?.after.getMap('records').toJSON()).toEqual({})
  expect(view()).toMatchObject({ state: { is: 'live' }, unsaved: 0, access: 'read' })
  expect(view().doc).not.toBe(firstDoc)
  expect(view().doc).toBe(recovered[0]?.after)
  expect(view().doc.clientID).not.toBe(firstDoc.clientID)
  expect(ben.map.toJSON()).toEqual({})
})

test('D14 a change that the server finds unfit is offered back, and the page works on', async () => {
  const server = await testServer({ limits: { documentBytes: 2000 } })
  const recovered: number[] = []
  const { records, view } = testDocument(server.urlOf('ann'), { onRecovered: ({ unsaved }) => recovered.push(unsaved) })
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  records().set('small', 1)
  await eventually(() => expect(view().unsaved).toBe(0))
  records().set('large', 'x'.repeat(3000))
  await eventually(() => expect(recovered).toEqual([1]))
  expect(records().toJSON()).toEqual({ small: 1 })
  records().set('more', 2)
  await eventually(() => expect(view().unsaved).toBe(0))
  expect(storedIn(server.log)).toEqual({ small: 1, more: 2 })
})

test('D14 reapplying what is always refused ends in a refusal that is shown, not in a loop', async () => {
  const server = await testServer({ limits: { documentBytes: 2000 } })
  const reapply: OpenDocumentSettings['onRecovered'] = ({ after }) =>
    after.getMap('records').set('large', 'x'.repeat(3000))
  const { records, view } = testDocument(server.urlOf('ann'), { onRecovered: reapply })
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  records().set('large', 'x'.repeat(3000))
  await eventually(() =>
    expect(view().state).toEqual({ is: 'refused', code: closeCodes.malformed, reason: 'document-full' }),
  )
  expect(view().unsaved).toBe(1)
  expect(records().get('large')).toBeDefined()
  const count = server.connections.length
  expect(count).toBeLessThan(6)
})

test('D12 D44 under another epoch the document goes on afresh, and what could not be stored is offered', async () => {
  const server = await testServer()
  const recovered: Recovered[] = []
  const { records, view } = testDocument(server.urlOf('ann'), { onRecovered: (both) => recovered.push(both) })
  await eventually(() => expect(view().state).toEqual({ is: 'live' }))
  records().set('stored', 1)
  await eventually(() => expect(view().unsaved).toBe(0))
  const first = view().doc
  server.startEpoch('layer/together', 2)
  records().set('late', 1)
  await eventually(() => expect(recovered).toMatchObject([{ before: first, unsaved: 1, sameHistory: false }]))
  expect(view()).toMatchObject({ state: { is: 'live' }, unsaved: 0 })
  expect(view().doc.clientID).not.toBe(first.clientID)
  expect(records().toJSON()).toEqual({})
  records().set('again', 1)
  await eventually(() => expect(view().unsaved).toBe(0))
  expect(storedIn(server.log, 'layer/together.2')).toEqual({ again: 1 })
})

test('D14 our client and a stock one work in the same room', async () => {
  const server = await testServer()
  const { records, view } = testDocument(server.urlOf('ann'))
  const ben = testStock(server, 'ben')
  records().set('ours', 1)
  ben.map.set('stock', 1)
  await eventually(() => {
    expect(records().toJSON()).toEqual({ ours: 1, stock: 1 })
    expect(ben.map.toJSON()).toEqual({ ours: 1, stock: 1 })
    expect(view().unsaved).toBe(0)
  })
})
