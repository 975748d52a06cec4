import type { ContributionView } from '@firsthand/model'
import type { TLShape } from '@tldraw/tlschema'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { makeStore } from '../layer/make-store.ts'
import { shapeOfCard, showRecord } from './show-record.ts'

const voices = [{ id: 'lived', livedExperience: true }]
const touchpoints = ['t1', 't2'].map((id) => ({ id, title: { en: id }, picture: 'door' as const }))
function said(id: string, touchpoint: string): ContributionView {
  const kept = { about: 'experience' as const, touchpoint, emotions: [], valence: null, passage: [{ words: id }] }
  return { kind: 'contribution', id, voice: 'lived', name: null, kept }
}

/** Somebody's canvas with this record on it and this document of placements behind it. */
function canvas(doc = new Y.Doc(), contributions = [said('a', 't1'), said('b', 't1')]) {
  const store = makeStore()
  const record = showRecord(store)
  record.show({ touchpoints, contributions, voices })
  const stop = record.follow(doc, { hand: true })
  record.lock(false)
  onTestFinished(() => {
    stop()
    record.end()
  })
  const card = (id: string) => store.get(shapeOfCard(id)) as TLShape
  return {
    store,
    doc,
    record,
    card,
    spot: (id: string) => ({ x: card(id).x, y: card(id).y }),
    move: (id: string, x: number, y: number) => {
      store.update(shapeOfCard(id), (shape) => ({ ...shape, x, y }))
      record.flush()
    },
  }
}
const sync = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))

test('C9 the record is on the canvas as cards and headings, without a word of it in the store', () => {
  const { store, record, card } = canvas()
  expect(card('a')).toMatchObject({ type: 'contribution', isLocked: false, props: { contribution: 'a' } })
  record.show({ touchpoints, contributions: [said('b', 't2')], voices })
  expect(card('a')).toBeUndefined()
  const kinds = store.allRecords().map((one) => (one.typeName === 'shape' ? one.type : ''))
  expect(kinds.filter((kind) => kind === ('touchpoint' as string))).toHaveLength(3)
})

test('C10 where somebody puts a card, it lies for everybody; a placement that can’t be believed is not', () => {
  const [ann, ben] = [canvas(), canvas()]
  ann.move('a', 900, 700)
  sync(ann.doc, ben.doc)
  expect(ben.spot('a')).toEqual({ x: 900, y: 700 })
  const before = ben.spot('b')
  for (const bad of ['here', { at: 't1', x: '1', y: 0, guest: false }, { at: 't1', x: 9e9, y: 0, guest: false }]) {
    ann.doc.getMap('placements').set('b', bad)
    sync(ann.doc, ben.doc)
    expect(ben.spot('b')).toEqual(before)
  }
})

test('C11 a card dropped on another touchpoint waits there for the server’s yes, and goes back on a no', () => {
  const { record, card, spot, move } = canvas()
  const home = spot('a')
  move('a', 420, 300)
  expect(record.droppedOn(card('a'))).toEqual({ contribution: 'a', touchpoint: 't2' })
  record.ask('a', 't2')
  expect(spot('a')).toEqual({ x: 420, y: 300 })
  record.refuse('a')
  expect(spot('a')).toEqual(home)
  move('a', 420, 300)
  record.ask('a', 't2')
  record.show({ touchpoints, contributions: [said('a', 't2'), said('b', 't1')], voices })
  expect(spot('a')).toEqual({ x: 420, y: 300 })
  expect(record.droppedOn(card('a'))).toBeUndefined()
})
