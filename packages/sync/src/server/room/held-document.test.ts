import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '../../testing/seeded.ts'
import { decodeFrame } from '../../wire/frame.ts'
import { condense } from '../compaction/condense.ts'
import { defaultLimits } from '../limits.ts'
import type { Message } from '../line.ts'
import { inspectUpdate } from '../update/inspect-update.ts'
import { HeldDocument } from './held-document.ts'

const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32))

function take(doc: Y.Doc, messages: Message[]): void {
  for (const { bytes } of messages) {
    const frame = decodeFrame(bytes)
    if (frame === null || !('update' in frame)) throw new Error('no update')
    Y.applyUpdate(doc, frame.update)
  }
}

/** A held document that takes in what its author does. */
function authored(limits = defaultLimits) {
  const held = new HeldDocument(null, limits)
  const author = new Y.Doc()
  author.on('update', (update: Uint8Array) => {
    const found = inspectUpdate(held, update, limits)
    if (found.is === 'adds') held.add({ update: found.update, brings: found.brings }, found.deletes, [])
  })
  const compact = (forget = false) => {
    const { upto, ...parts } = held.toCompact()
    held.compacted(condense(parts), upto)
    if (forget) held.forget()
  }
  return { held, author, records: author.getMap('records'), compact }
}

const state = (doc: Y.Doc) => ({ records: doc.getMap('records').toJSON(), words: doc.getText('words').toString() })
const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

test(`D34 whoever has any part of a document is brought to all of it, deletions too, whenever they left (seed ${seed})`, () => {
  const random = seeded(seed)
  const limits = { ...defaultLimits, recentRows: 12 }
  for (let run = 0; run < 60; run++) {
    const { held, author, records, compact } = authored(limits)
    const words = author.getText('words')
    const absent: Y.Doc[] = []
    for (let step = 0; step < 60; step++) {
      const what = random()
      if (what < 0.4) records.set(`k${Math.floor(random() * 6)}`, new Y.Map([['x', step]]))
      else if (what < 0.55) records.delete(`k${Math.floor(random() * 6)}`)
      else if (what < 0.8) words.insert(Math.floor(random() * (words.length + 1)), 'ab')
      else if (what < 0.9 && words.length > 0) words.delete(Math.floor(random() * words.length), 1)
      else if (what < 0.95) compact(random() < 0.3)
      else {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(author))
        // Something of their own that nobody has seen.
        if (random() < 0.5) doc.getMap('own').set('here', run)
        absent.push(doc)
      }
    }
    for (const doc of [new Y.Doc(), ...absent]) {
      take(doc, held.answerTo(vectorOf(doc)))
      expect(state(doc), `seed ${seed}, run ${run}`).toEqual(state(author))
      expect(doc.store.pendingStructs, `seed ${seed}, run ${run}`).toBeNull()
      expect(doc.store.pendingDs, `seed ${seed}, run ${run}`).toBeNull()
    }
  }
})

test('D34 who was away for a moment is sent what they missed, not the whole document', () => {
  const { held, author, records, compact } = authored()
  for (let index = 0; index < 500; index++) records.set(`k${index}`, 'x'.repeat(200))
  compact()
  const reader = new Y.Doc()
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(author))
  records.set('late', 1)
  records.delete('k7')
  const messages = held.answerTo(vectorOf(reader))
  take(reader, messages)
  expect(state(reader)).toEqual(state(author))
  expect(messages).toHaveLength(1)
  expect(messages[0]?.bytes.length).toBeLessThan(200)
})

test('D33 after a widening nothing that was deleted before is in any answer, whatever state somebody claims to have', () => {
  const { held, author, records, compact } = authored()
  records.set('kept', 'kept words')
  records.set('secret', 'words taken back')
  author.getText('words').insert(0, 'and these words')
  author.getText('words').delete(0, 9)
  records.delete('secret')
  const early = [new Map<number, number>(), ...[0, 1, 2, 3].map((clock) => new Map([[author.clientID, clock]]))]
  const told = () =>
    early.map((vector) => Buffer.concat(held.answerTo(vector).map(({ bytes }) => bytes)).toString('latin1'))
  expect(told().join()).toContain('words taken back')
  compact(true)
  for (const answer of told()) {
    expect(answer).not.toContain('taken back')
    expect(answer).not.toContain('and these')
  }
  expect(told()[0]).toContain('kept words')
})

test('D33 what is written while a compaction is going on is in the run after it', () => {
  const { held, author, records } = authored()
  records.set('before', 1)
  const { upto, ...parts } = held.toCompact()
  records.set('meanwhile', 2)
  held.compacted(condense(parts), upto)
  held.forget()
  const joiner = new Y.Doc()
  take(joiner, held.answerTo(new Map()))
  expect(state(joiner)).toEqual(state(author))
  expect(held.isCompact).toBe(false)
})
