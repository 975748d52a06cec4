import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstPage } from '../page/first-page.ts'
import { pageRoot } from '../page/page-root.ts'
import { blocksOf, readPage } from '../page/read-page.ts'
import { headlessPage } from '../testing/headless-page.ts'
import { shownBlocks } from '../testing/shown-blocks.ts'

/** What somebody with a program of their own could put into a page: all of it is what pages are made of, in wrong places. */
const forgeries: [string, (root: Y.XmlElement) => void][] = [
  [
    'an element in the place of an attribute',
    (root) => (root.get(0) as Y.XmlElement).setAttribute('__tag', new Y.XmlElement('card') as never),
  ],
  ['letters between lines', (root) => root.insert(0, ['a'] as never)],
  ['a text between lines', (root) => root.insert(0, [new Y.XmlText('a')])],
  ['a line in a line', (root) => (root.get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('paragraph')])],
  ['an item outside a list', (root) => root.insert(0, [new Y.XmlElement('item')])],
  [
    'a line in a list',
    (root) => {
      const list = new Y.XmlElement('list')
      list.insert(0, [new Y.XmlElement('paragraph')])
      root.push([list])
    },
  ],
  [
    'an element in a text',
    (root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(0, new Y.XmlElement('card')),
  ],
  [
    'something in a quote',
    (root) => {
      const quote = new Y.XmlElement('quote')
      quote.insert(0, [new Y.XmlText('words')])
      root.push([quote])
    },
  ],
]

test.each(forgeries)('W5 %s breaks nobody’s page: who writes takes it out, who reads sees the rest', (_, forge) => {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
  const [honest, reading, forging] = docs
  for (const doc of docs) Y.applyUpdate(doc, firstPage().update)
  const [writer, reader] = [headlessPage(honest), headlessPage(reading, false)]
  writer.type('Before. ')
  const share = (from: Y.Doc) => {
    for (const doc of docs) if (doc !== from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc)))
  }
  share(honest)
  forge(pageRoot(forging))
  Y.applyUpdate(reading, Y.encodeStateAsUpdate(forging))
  expect(JSON.stringify(shownBlocks(reader.editor))).toContain('Before. ')
  expect(JSON.stringify(readPage(Y.encodeStateAsUpdate(forging)))).toContain('Before. ')
  expect(reading.store.clients.has(reading.clientID)).toBe(false)
  share(forging)
  writer.type('After.')
  share(honest)
  for (const { editor } of [writer, reader]) {
    expect(JSON.stringify(shownBlocks(editor))).toMatch(/Before\. ?After\.|After\./)
    expect(shownBlocks(editor)).toEqual(blocksOf(honest))
  }
})

test('W5 readPage gives what can be read of anything', () => {
  for (const garbage of [[], [1], [255, 255, 255], [0, 0], [1, 1, 1, 0, 7, 9, 9]])
    expect(readPage(Uint8Array.from(garbage))).toEqual([])
  const doc = new Y.Doc()
  doc.getMap('root-v2').set('a', 1)
  expect(readPage(Y.encodeStateAsUpdate(doc))).toEqual([])
  const text = new Y.Doc()
  text.getText('root-v2').insert(0, 'words')
  expect(readPage(Y.encodeStateAsUpdate(text))).toEqual([])
})
