import type { ContributionView, Theme } from '@firsthand/model'
import type { TLShape } from '@tldraw/tlschema'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { makeStore } from '../layer/make-store.ts'
import { shapeOfCard, shapeOfCopy, shapeOfTheme } from './record-shapes.ts'
import { showRecord } from './show-record.ts'

const voices = [{ id: 'lived', livedExperience: true }]
const touchpoints = ['t1', 't2'].map((id) => ({ id, title: { en: id }, picture: 'door' as const }))
function said(id: string, touchpoint: string): ContributionView {
  const kept = { about: 'experience' as const, touchpoint, emotions: [], valence: null, passage: [{ words: id }] }
  return { kind: 'contribution', id, voice: 'lived', name: null, kept }
}

/** Somebody's canvas with this record on it and this document of placements behind it. */
function canvas(doc = new Y.Doc(), contributions = [said('a', 't1'), said('b', 't1')], themes: Theme[] = []) {
  const store = makeStore()
  const record = showRecord(store)
  record.show({ touchpoints, contributions, themes, voices })
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
  record.show({ touchpoints, contributions: [said('b', 't2')], themes: [], voices })
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
  record.show({ touchpoints, contributions: [said('a', 't2'), said('b', 't1')], themes: [], voices })
  expect(spot('a')).toEqual({ x: 420, y: 300 })
  expect(record.droppedOn(card('a'))).toBeUndefined()
})

const theme = (id: string, ...contributions: string[]): Theme => ({ kind: 'theme', id, title: id, contributions })
const both = () => [said('a', 't1'), said('b', 't1')]

test('C15 a theme is a frame with copies of its cards, which stay at their moment; no word of it is in the store', () => {
  const { store, record, card, spot } = canvas(undefined, both(), [theme('x', 'a', 'withdrawn'), theme('y', 'a')])
  const home = spot('a')
  expect(store.get(shapeOfCopy('x', 'a'))).toMatchObject({ parentId: shapeOfTheme('x'), isLocked: false })
  expect(store.get(shapeOfCopy('y', 'a'))).toBeDefined()
  expect(store.get(shapeOfCopy('x', 'withdrawn')), 'what is not on the board has no copy').toBeUndefined()
  expect((store.get(shapeOfTheme('x')) as TLShape).index < card('a').index, 'no card lies under a frame').toBe(true)
  record.show({ touchpoints, contributions: [said('b', 't1')], themes: [theme('x', 'a', 'b')], voices })
  expect(store.get(shapeOfCopy('x', 'a')), 'taken back, it is gone from the frame too').toBeUndefined()
  expect(store.get(shapeOfTheme('y'))).toBeUndefined()
  record.show({ touchpoints, contributions: both(), themes: [theme('x', 'a', 'b')], voices })
  expect(spot('a')).toEqual(home)
})

test('C18 where somebody puts a frame it stands for everybody, with its copies in it', () => {
  const [ann, ben] = [canvas(undefined, both(), [theme('x', 'a')]), canvas(undefined, both(), [theme('x', 'a')])]
  const copy = ben.store.get(shapeOfCopy('x', 'a'))
  ann.store.update(shapeOfTheme('x'), (shape) => ({ ...shape, x: 700, y: 900 }))
  ann.record.flush()
  sync(ann.doc, ben.doc)
  expect(ben.store.get(shapeOfTheme('x'))).toMatchObject({ x: 700, y: 900 })
  expect(ben.store.get(shapeOfCopy('x', 'a')), 'a copy is placed from its frame').toEqual(copy)
})

test('C16 sorting shows at once, stays when the record says so, and goes back on a no', () => {
  const { store, record } = canvas(undefined, both(), [theme('x', 'a')])
  const inIt = (id: string) => store.has(shapeOfCopy('x', id))
  const wanted = { theme: 'x', in: ['b'], out: ['a'] }
  const shows = (...ids: string[]) =>
    record.show({ touchpoints, contributions: both(), themes: [theme('x', ...ids)], voices })
  record.sort(wanted)
  expect([inIt('a'), inIt('b')]).toEqual([false, true])
  shows('a')
  expect([inIt('a'), inIt('b')], 'another picture meanwhile').toEqual([false, true])
  record.sorted(wanted, false)
  expect([inIt('a'), inIt('b')]).toEqual([true, false])
  record.sort(wanted)
  shows('b')
  record.sorted(wanted, true)
  expect([inIt('a'), inIt('b')]).toEqual([false, true])
  shows('a')
  expect([inIt('a'), inIt('b')], 'what others do later is shown').toEqual([true, false])
})

test('C16 a copy under the hand stays there whatever comes in, and lies in its place when it is let go', () => {
  const { store, record } = canvas(undefined, both(), [theme('x', 'a', 'b')])
  const copy = () => store.get(shapeOfCopy('x', 'b')) as TLShape
  const home = { x: copy().x, y: copy().y }
  store.update(shapeOfCopy('x', 'b'), (shape) => ({ ...shape, x: 900, y: 900 }))
  record.show({ touchpoints, contributions: both(), themes: [theme('x', 'b')], voices })
  expect(copy()).toMatchObject({ x: 900, y: 900 })
  record.show({ touchpoints, contributions: both(), themes: [theme('x', 'a', 'b')], voices })
  record.letGo(copy())
  expect(copy()).toMatchObject(home)
})

test('C16 a card that was only carried to a frame lies where it lay, also when two had it in hand', () => {
  const [ann, ben] = [canvas(), canvas()]
  const home = ann.spot('a')
  for (const one of [ann, ben]) one.record.pickUp()
  ann.move('a', 500, 600)
  sync(ann.doc, ben.doc)
  ben.move('a', 700, 800)
  sync(ben.doc, ann.doc)
  ann.record.putBack(['a'])
  sync(ann.doc, ben.doc)
  ben.record.putBack(['a'])
  sync(ben.doc, ann.doc)
  expect([ann.spot('a'), ben.spot('a')]).toEqual([home, home])
  expect(ann.doc.getMap('placements').has('a'), 'as if nobody had moved it').toBe(false)
})
