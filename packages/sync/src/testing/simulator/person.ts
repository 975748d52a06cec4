import * as Y from 'yjs'
import type { Random } from './random.ts'

/** What somebody does to a document, as the product does it. */
export const doings = [
  'create',
  'move',
  'edit',
  'paste',
  'color',
  'delete',
  'type',
  'erase',
  'embolden',
  'undo',
  'redo',
] as const
export type Doing = (typeof doings)[number]

/** A record that nobody honest ever deletes. */
export const ANCHOR = 'anchor'
export const registers = ['geometry', 'text', 'props', 'meta', 'rest'] as const

export const recordsOf = (doc: Y.Doc) => doc.getMap<unknown>('records')
export const wordsOf = (doc: Y.Doc) => doc.getText('words')

export const makeRecord = (mark: string) =>
  new Y.Map<unknown>([
    ['geometry', { x: 0, y: 0 }],
    ['text', { text: mark }],
    ['props', { color: 'black' }],
    ['meta', {}],
    ['rest', { type: 'note' }],
  ])

/** One person's hands on one Y.Doc: what they do is marked with their name, and can be undone. */
export function handsOn(doc: Y.Doc, name: string, nextMark: () => string) {
  const records = recordsOf(doc)
  const words = wordsOf(doc)
  const hand = { name }
  const undo = new Y.UndoManager([records, words], { trackedOrigins: new Set([hand]), captureTimeout: 0 })
  const set = (chance: Random, register: string, value: unknown) => {
    const entry = records.get(chance.pick([...records.keys()]) ?? '')
    if (entry instanceof Y.Map) entry.set(register, value)
  }
  const at = (chance: Random) => chance.below(words.length + 1)

  const acts: Record<Doing, (chance: Random) => void> = {
    create: () => {
      const mark = nextMark()
      records.set(mark, makeRecord(mark))
    },
    move: (chance) => set(chance, 'geometry', { x: chance.below(1000), y: chance.below(1000) }),
    edit: (chance) => set(chance, 'text', { text: nextMark() }),
    paste: (chance) => set(chance, 'text', { text: nextMark().repeat(200 + chance.below(1000)) }),
    color: (chance) => set(chance, 'props', { color: chance.pick(['red', 'blue', 'green']) }),
    delete: (chance) => {
      const id = chance.pick([...records.keys()].filter((key) => key !== ANCHOR))
      if (id !== undefined) records.delete(id)
    },
    type: (chance) => words.insert(at(chance), `${nextMark()} `),
    erase: (chance) => {
      const from = at(chance)
      words.delete(from, Math.min(1 + chance.below(6), words.length - from))
    },
    embolden: (chance) => {
      const from = at(chance)
      words.format(from, Math.min(1 + chance.below(6), words.length - from), { bold: chance.once(2) || null })
    },
    undo: () => undo.undo(),
    redo: () => undo.redo(),
  }
  return {
    do(doing: Doing, chance: Random) {
      if (doing === 'undo' || doing === 'redo') acts[doing](chance)
      else doc.transact(() => acts[doing](chance), hand)
    },
    end: () => undo.destroy(),
  }
}

/** Who has made which record, and what anybody has ever taken away: made here and never taken away means it must be there. */
export interface Intentions {
  made: Map<string, string>
  gone: Set<string>
}

/** Notes what is done to records here. */
export function noteIntentions(doc: Y.Doc, name: string, { made, gone }: Intentions) {
  recordsOf(doc).observe(({ changes, transaction }) => {
    if (!transaction.local) return
    for (const [id, { action }] of changes.keys) {
      if (action === 'delete') gone.add(id)
      else if (!made.has(id)) made.set(id, name)
    }
  })
}
