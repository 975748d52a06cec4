import { isPageAttribute, isPageMark, pageShape } from '@firsthand/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { defaultLimits } from '../server/limits.ts'
import { HeldDocument } from '../server/room/held-document.ts'
import { inspectUpdate } from '../server/update/inspect-update.ts'
import { changeOf, copyOf } from '../testing/forged-frames/attacked-room.ts'
import { chanceOf } from '../testing/forged-frames/chance.ts'
import { mutate } from '../testing/forged-frames/mutate.ts'
import { isCrossed } from '../testing/forged-frames/trial.ts'

const limits = { ...defaultLimits, holds: 'page' as const, roots: 1, typeDepth: 24 }
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
const root = (doc: Y.Doc) => doc.get(pageShape.root, Y.XmlElement) as Y.XmlElement
const line = (words: string, name = 'paragraph') => {
  const element = new Y.XmlElement(name)
  element.insert(0, [new Y.XmlText(words)])
  return element
}
const drawn = (name: string, attribute: string, value: unknown) => {
  const element = new Y.XmlElement<Record<string, never>>(name)
  element.setAttribute(attribute, value as never)
  return element
}
const firstText = (doc: Y.Doc) => (root(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText

/** What editors of pages do, one after the other. */
const honest: ((doc: Y.Doc) => void)[] = [
  (doc) => root(doc).insert(0, [line('Nobody told me 🌿 how long')]),
  (doc) => firstText(doc).insert(3, 'body at all '),
  (doc) => firstText(doc).format(0, 4, { p: { __format: 3 }, i: 1 }),
  (doc) => firstText(doc).format(0, 4, { p: null, i: null }),
  (doc) => root(doc).insert(1, [line('Heard', 'heading')]),
  (doc) => (root(doc).get(1) as Y.XmlElement).setAttribute('__tag', 'h2'),
  (doc) => (root(doc).get(1) as Y.XmlElement).setAttribute('__tag', 'h3'),
  (doc) => {
    const list = drawn('list', '__tag', 'ul')
    list.setAttribute('__listType', 'bullet' as never)
    const inner = new Y.XmlElement('list')
    const item = new Y.XmlElement('item')
    inner.insert(0, [line('deeper', 'item')])
    item.insert(0, [inner])
    list.insert(0, [line('one', 'item'), item])
    root(doc).push([list])
  },
  (doc) => root(doc).push([drawn('quote', '__contribution', 'q'.repeat(22)), drawn('card', '__card', 'card:support')]),
  (doc) => firstText(doc).delete(0, 6),
  (doc) => root(doc).delete(1, 1),
  (doc) => (root(doc).get(1) as Y.XmlElement).removeAttribute('__tag'),
]

function history() {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const act of honest) doc.transact(() => act(doc))
  return { doc, updates }
}
const heldBy = (updates: Uint8Array[]) =>
  new HeldDocument({ snapshot: null, updates, upto: updates.length, claims: [] }, limits)

test('W5 whatever an editor of pages does is let through', () => {
  const { updates } = history()
  const so = updates.map((update, at) => inspectUpdate(heldBy(updates.slice(0, at)), update, limits).is)
  expect(so).toEqual(updates.map(() => 'adds'))
})

const forged: [string, (doc: Y.Doc) => void][] = [
  ['an element that pages don’t have', (doc) => root(doc).push([new Y.XmlElement('script')])],
  ['an element without a name', (doc) => root(doc).push([new Y.XmlElement()])],
  ['an attribute that pages don’t have', (doc) => root(doc).push([drawn('paragraph', '__style', 'h2')])],
  ['an attribute with markup', (doc) => root(doc).push([drawn('heading', '__tag', 'img src=x onerror=alert(1)')])],
  ['an element’s name in an attribute', (doc) => root(doc).push([drawn('heading', '__tag', 'script')])],
  ['an attribute that is no text', (doc) => root(doc).push([drawn('heading', '__tag', { toString: 'h2' })])],
  ['a map in an attribute', (doc) => root(doc).push([drawn('heading', '__tag', new Y.Map())])],
  ['an attribute of the page itself', (doc) => root(doc).setAttribute('__tag', 'h2')],
  ['a look that pages don’t have', (doc) => firstText(doc).format(0, 2, { style: 'color:red' })],
  ['a look in a look', (doc) => firstText(doc).format(0, 2, { p: { __style: 'color:red' } })],
  ['a look beyond bold and italic', (doc) => firstText(doc).format(0, 2, { p: { __format: 8 } })],
  ['a picture in a text', (doc) => firstText(doc).insertEmbed(0, { image: 'https://elsewhere.example/x.png' })],
  ['a text of another kind', (doc) => root(doc).push([new Y.Text('a') as never])],
  ['a map', (doc) => root(doc).push([new Y.Map() as never])],
  ['a hook', (doc) => root(doc).push([new Y.XmlHook('paragraph') as never])],
  ['another root', (doc) => doc.getMap('records').set('a', 1)],
  ['a document in it', (doc) => root(doc).push([new Y.Doc() as never])],
  ['values in a list', (doc) => root(doc).push(['script' as never])],
]
test.each(forged)('W5 %s is let through to nobody', (_, act) => {
  const { doc, updates } = history()
  const copy = copyOf(doc, 4711)
  let update: Uint8Array = Uint8Array.from([0, 0])
  try {
    update = changeOf(copy, act)
  } catch {
    // Yjs itself says no after it has written something down.
    update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
  }
  expect(update.length).toBeGreaterThan(2)
  expect(inspectUpdate(heldBy(updates), update, limits).is).toBe('unfit')
})

/** Of letters that come after the value of an attribute the last stands in its place; of a mark nothing does. */
const isLetter = (value: unknown) => value === undefined || (typeof value === 'string' && value.length === 1)

/** Whether everything in it is what pages are made of, however deep, wherever it lies: that is for readers to see. */
function isPage(type: Y.XmlElement | Y.XmlText): boolean {
  if (type instanceof Y.XmlText)
    return type
      .toDelta()
      .every(
        ({ insert, attributes = {} }: { insert: unknown; attributes?: Record<string, unknown> }) =>
          (typeof insert === 'string' ||
            ((insert instanceof Y.XmlElement || insert instanceof Y.XmlText) && isPage(insert))) &&
          Object.entries(attributes).every(([key, value]) => isPageMark(key, value)),
      )
  const isRoot = type._item === null
  const isNamed = isRoot || (pageShape.elements as readonly string[]).includes(type.nodeName)
  return (
    isNamed &&
    Object.values<unknown>(type.getAttributes()).every(
      (value) =>
        isPageAttribute(value) ||
        isLetter(value) ||
        ((value instanceof Y.XmlElement || value instanceof Y.XmlText) && isPage(value)),
    ) &&
    type.toArray().every((child: unknown) => typeof child === 'string' || isPage(child as Y.XmlElement | Y.XmlText))
  )
}

test(`W5 bent frames never make a page hold anything else, or wait for anything (seed ${seed})`, () => {
  const chance = chanceOf(seed)
  const { doc, updates } = history()
  const held = heldBy(updates)
  const whole = Y.encodeStateAsUpdate(doc)
  const reached = Y.decodeStateVector(Y.encodeStateVector(doc))
  const tally = { adds: 0, unfit: 0, nothing: 0, crossed: 0 }
  for (let n = 0; n < 2500; n++) {
    const { bytes } = mutate(chance.pick(updates), chance, { updates, reached })
    const found = inspectUpdate(held, bytes, limits)
    tally[found.is]++
    if (found.is !== 'adds') continue
    const reader = new Y.Doc({ gc: false })
    Y.applyUpdate(reader, whole)
    Y.applyUpdate(reader, found.update)
    // Put into something where nothing can have been put in: known, and harmless for readers who look at what they read.
    if (isCrossed(reader, reached)) {
      tally.crossed++
      continue
    }
    expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null])
    expect(isPage(root(reader)), JSON.stringify(root(reader))).toBe(true)
  }
  expect(tally.adds - tally.crossed).toBeGreaterThan(20)
  expect(tally.unfit).toBeGreaterThan(200)
})
