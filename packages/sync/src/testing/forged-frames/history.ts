import * as Y from 'yjs'
import type { Chance } from './chance.ts'

/** What people do to documents of ours: records as the canvas keeps them, words, pages of an editor, lists, undo. */
const acts: readonly ((doc: Y.Doc, chance: Chance) => void)[] = [
  (doc, chance) => {
    const record = new Y.Map<unknown>([
      ['geometry', { x: chance.below(1000), y: -1.5, rotation: 0, index: 'a1', parentId: 'page:page' }],
      [
        'text',
        {
          richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'héllo 👩‍🦽' }] }] },
        },
      ],
      ['props', { color: 'black', size: 'm', points: [0, 0.5, 2 ** 40] }],
      ['meta', {}],
      ['rest', { type: 'note', typeName: 'shape', isLocked: false }],
    ])
    doc.getMap('records').set(`shape:${chance.below(12)}`, record)
  },
  (doc, chance) => {
    const record = doc.getMap('records').get(`shape:${chance.below(12)}`)
    if (record instanceof Y.Map) record.set('geometry', { x: chance.below(1000), y: 7 })
  },
  (doc, chance) => doc.getMap('records').delete(`shape:${chance.below(12)}`),
  (doc, chance) => {
    const words = doc.getText('words')
    words.insert(chance.below(words.length + 1), chance.pick(['a', 'words ', 'é—ß', 'الماء']))
  },
  (doc, chance) => {
    const words = doc.getText('words')
    const from = chance.below(words.length + 1)
    words.delete(from, Math.min(1 + chance.below(6), words.length - from))
  },
  (doc, chance) => {
    const words = doc.getText('words')
    const from = chance.below(words.length + 1)
    words.format(from, Math.min(1 + chance.below(6), words.length - from), { bold: chance.once(2) || null })
  },
  (doc, chance) => doc.getText('words').insertEmbed(0, { image: `${chance.below(9)}` }),
  // As Lexical keeps a page: nested texts with attributes, properties of characters in maps between them.
  (doc, chance) => {
    const page = doc.get('root', Y.XmlText) as Y.XmlText
    const paragraph = new Y.XmlText()
    page.insertEmbed(chance.below(page.length + 1), paragraph)
    paragraph.setAttribute('__type', 'paragraph')
    paragraph.insertEmbed(0, new Y.Map([['__type', 'text']]))
    paragraph.insert(1, 'Water should be free')
  },
  (doc, chance) => {
    const page = doc.get('root', Y.XmlText) as Y.XmlText
    const paragraph = page.toDelta()[0]?.insert
    if (!(paragraph instanceof Y.XmlText)) return
    if (chance.once(3)) page.delete(0, 1)
    else if (chance.once(2)) paragraph.setAttribute('__indent', String(chance.below(4)))
    else paragraph.insert(chance.below(paragraph.length + 1), 'more')
  },
  (doc, chance) => doc.getArray('strokes').insert(0, [chance.below(9), Uint8Array.of(1, 2), null, { p: [1.25] }]),
  (doc) => {
    const strokes = doc.getArray('strokes')
    if (strokes.length > 1) strokes.delete(0, 2)
  },
]

/** Somebody does one to three things at once, or takes something back. */
export function act(doc: Y.Doc, chance: Chance, undo: Y.UndoManager): void {
  if (chance.once(8)) undo.undo()
  else if (chance.once(12)) undo.redo()
  else {
    doc.transact(() => {
      for (let times = 1 + chance.below(3); times > 0; times--) chance.pick(acts)(doc, chance)
    })
  }
}

export interface History {
  /** Every change as its client sent it, in an order in which each fits. */
  updates: Uint8Array[]
  /** The client ids that are at work in it. */
  clients: number[]
}

/** Three people work on one document, at once and apart, each hearing of the others now and then. */
export function historyOf(chance: Chance, steps: number): History {
  const updates: Uint8Array[] = []
  const clients: number[] = []
  const people = [1, 2, 3].map(() => {
    const doc = new Y.Doc()
    doc.clientID = Math.floor(chance.next() * 2 ** (chance.once(3) ? 7 : 32))
    clients.push(doc.clientID)
    const undo = new Y.UndoManager([doc.getMap('records'), doc.getText('words')], { captureTimeout: 0 })
    let heard = 0
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'relay') updates.push(update)
    })
    const hear = () => {
      for (; heard < updates.length; heard++) Y.applyUpdate(doc, updates[heard] as Uint8Array, 'relay')
    }
    return { doc, undo, hear }
  })
  for (let step = 0; step < steps; step++) {
    const { doc, undo, hear } = chance.pick(people)
    if (chance.once(2)) hear()
    if (step === 0) doc.getText('words').insert(0, 'Water')
    act(doc, chance, undo)
  }
  for (const { doc, undo } of people) {
    undo.destroy()
    doc.destroy()
  }
  return { updates, clients }
}
