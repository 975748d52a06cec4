import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from './records-of.ts'
import { reapply, unsavedChanges, wordsIn } from './recover-layer.ts'

const rest = { typeName: 'shape', type: 'text' }
const words = (text: string) => ({
  richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
})
const put = (doc: Y.Doc, id: string, parts: object) => recordsOf(doc).set(id, new Y.Map(Object.entries(parts)))
const read = (doc: Y.Doc) => recordsOf(doc).toJSON()
const set = (doc: Y.Doc, id: string, register: string, value: unknown) =>
  (recordsOf(doc).get(id) as Y.Map<unknown>).set(register, value)

/** A document here with changes that the server does not have, and the server's, where others went on. */
function parted() {
  const stored = new Y.Doc()
  put(stored, 'shape:a', { rest, geometry: { x: 0 }, text: words('a') })
  put(stored, 'shape:b', { rest, geometry: { x: 0 } })
  put(stored, 'shape:c', { rest, geometry: { x: 0 } })
  put(stored, 'shape:d', { rest, geometry: { x: 0 } })
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(stored))
  set(before, 'shape:a', 'geometry', { x: 5 })
  put(before, 'shape:new', { rest, geometry: { x: 1 }, text: words('mine') })
  recordsOf(before).delete('shape:b')
  set(before, 'shape:c', 'geometry', { x: 7 })
  set(stored, 'shape:a', 'text', words('theirs'))
  recordsOf(stored).delete('shape:c')
  const after = new Y.Doc()
  Y.applyUpdate(after, Y.encodeStateAsUpdate(stored))
  return { before, after }
}

test('D30 after a refusal, what was changed here is found again record by record', () => {
  const { before, after } = parted()
  const changes = unsavedChanges(before, after)
  expect(new Map(changes.map(({ id, parts }) => [id, parts && Object.keys(parts)]))).toEqual(
    new Map([
      ['shape:a', ['geometry']],
      ['shape:b', null],
      ['shape:new', ['geometry', 'text', 'rest']],
    ]),
  )
  expect(wordsIn(changes)).toEqual(['mine'])
})

test('D31 it is done again under a fresh client id, and nothing of the old document comes along', () => {
  const { before, after } = parted()
  expect(reapply(unsavedChanges(before, after), after)).toEqual([])
  expect(read(after)).toEqual({
    'shape:a': { rest, geometry: { x: 5 }, text: words('theirs') },
    'shape:d': { rest, geometry: { x: 0 } },
    'shape:new': { rest, geometry: { x: 1 }, text: words('mine') },
  })
  expect(Y.decodeStateVector(Y.encodeStateVector(after)).has(before.clientID)).toBe(false)
})

test('D31 what was changed here and deleted by somebody else stays deleted and is given back', () => {
  const { after } = parted()
  const change = { id: 'shape:c', parts: { text: words('late') } }
  expect(reapply([change], after)).toEqual([change])
  expect(wordsIn([change])).toEqual(['late'])
})
