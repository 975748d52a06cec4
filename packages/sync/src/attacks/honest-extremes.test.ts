import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from '../client/split-update.ts'
import { defaultLimits } from '../server/limits.ts'
import { HeldDocument } from '../server/room/held-document.ts'
import { Deletions } from '../server/update/deletions.ts'
import { inspectUpdate } from '../server/update/inspect-update.ts'

const record = (type: string, props: object) =>
  new Y.Map<unknown>([
    ['geometry', { x: 1024.25, y: -300.5, rotation: 0.1, index: 'a1VxYz', parentId: 'page:page' }],
    [
      'text',
      {
        richText: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Water should be free for everybody here' }] },
          ],
        },
      },
    ],
    ['props', { color: 'black', size: 'm', font: 'draw', align: 'middle', scale: 1, ...props }],
    ['meta', { layer: 'layer/together' }],
    ['rest', { type, typeName: 'shape', isLocked: false, opacity: 1 }],
  ])

/** What somebody does who would come near a limit, all of it in one go. */
const doings: Record<string, (doc: Y.Doc) => void> = {
  '2,000 notes pasted at once': (doc) => {
    for (let index = 0; index < 2000; index++) doc.getMap('records').set(`shape:${index}`, record('note', {}))
  },
  'a text of 200 KB pasted at once': (doc) => doc.getText('words').insert(0, 'Water should be free. '.repeat(9500)),
  'a page of 3,000 paragraphs pasted at once': (doc) => {
    const page = doc.get('root', Y.XmlText) as Y.XmlText
    for (let index = 0; index < 3000; index++) {
      const paragraph = new Y.XmlText()
      page.insertEmbed(page.length, paragraph)
      for (const [name, value] of Object.entries({ __type: 'paragraph', __dir: 'ltr', __indent: '0', __format: '0' })) {
        paragraph.setAttribute(name, value)
      }
      paragraph.insertEmbed(
        0,
        new Y.Map([
          ['__type', 'text'],
          ['__format', '0'],
          ['__mode', '0'],
        ]),
      )
      paragraph.insert(1, 'Water should be free for everybody here')
    }
  },
  'an hour of drawing without a connection': (doc) => {
    // A stroke every three seconds with 250 points, and every tenth dragged about for two seconds.
    for (let stroke = 0; stroke < 1200; stroke++) {
      const points = Array.from({ length: 250 }, (_, index) => ({ x: index * 1.37, y: index * 0.73, z: 0.5 }))
      const drawn = record('draw', { segments: [{ type: 'free', points }] })
      doc.getMap('records').set(`shape:${stroke}`, drawn)
      if (stroke % 10 > 0) continue
      for (let move = 0; move < 40; move++)
        drawn.set('geometry', { x: move, y: stroke, rotation: 0, index: 'a1', parentId: 'page:page' })
    }
  },
  '30,000 moves of two notes, all kept to be taken back': (doc) => {
    const notes = ['one', 'two'].map((id) => doc.getMap('records').set(id, record('note', {})))
    const undo = new Y.UndoManager(doc.getMap('records'), { captureTimeout: 0 })
    for (let move = 0; move < 30_000; move++)
      notes[move < 15_000 ? 0 : 1]?.set('geometry', {
        x: move,
        y: 0,
        rotation: 0,
        index: 'a1VxYz',
        parentId: 'page:page',
      })
    for (let back = 0; back < 50; back++) undo.undo()
  },
}

/** How many frames of our client it takes, and whether a stock client gets it through in one. */
const frames: Record<keyof typeof doings, { ours: [number, number]; stock: 'adds' | 'unfit' | 'too large' }> = {
  '2,000 notes pasted at once': { ours: [1, 3], stock: 'adds' },
  'a text of 200 KB pasted at once': { ours: [1, 1], stock: 'adds' },
  'a page of 3,000 paragraphs pasted at once': { ours: [4, 8], stock: 'unfit' },
  'an hour of drawing without a connection': { ours: [8, 20], stock: 'too large' },
  '30,000 moves of two notes, all kept to be taken back': { ours: [2, 9], stock: 'adds' },
}

/** What is deleted in a document, as its own delete set says. */
function deletionsOf(doc: Y.Doc): Deletions {
  const all = new Deletions()
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    all.addAll(ranges.map(({ clock, len }) => ({ client, clock, length: len })))
  }
  return all
}

test.each(Object.keys(doings))('D6 D14 %s gets through our client, cut where it must be', (what) => {
  const doc = new Y.Doc()
  doings[what]?.(doc)
  const update = Y.encodeStateAsUpdate(doc)
  const expected = frames[what]
  const pieces = splitUpdate(update) ?? []
  expect(pieces.length).toBeGreaterThanOrEqual(expected?.ours[0] ?? 0)
  expect(pieces.length).toBeLessThanOrEqual(expected?.ours[1] ?? 0)

  const held = new HeldDocument(null, defaultLimits)
  let longest = 0
  for (const piece of pieces) {
    expect(piece.length).toBeLessThan(defaultLimits.frameBytes)
    const began = performance.now()
    const found = inspectUpdate(held, piece, defaultLimits)
    longest = Math.max(longest, performance.now() - began)
    expect(found.is).not.toBe('unfit')
    if (found.is === 'adds') held.add({ update: found.update, brings: found.brings }, found.deletes, [])
  }
  // A piece is looked at without holding the others up.
  expect(longest).toBeLessThan(1000)
  const whole = new Y.Doc()
  for (const { bytes } of held.answerTo(new Map())) expect(bytes.length).toBeGreaterThan(0)
  for (const piece of pieces) Y.applyUpdate(whole, piece)
  expect(whole.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
  expect([...held.deletions]).toEqual([...deletionsOf(doc)])

  const asOne = inspectUpdate(new HeldDocument(null, defaultLimits), update, defaultLimits).is
  expect(update.length > defaultLimits.frameBytes ? 'too large' : asOne).toBe(expected?.stock)
})
