import { createBindingId, createShapeId, type TLShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { guardCanvas, type Hand } from './guard-canvas.ts'
import { layerBand } from './layer-band.ts'
import { makeStore } from './make-store.ts'
import { page } from './read-record.ts'

/** A canvas with one thing on each layer, a card of the record, and this in hand. */
function canvas(hand: Hand) {
  const store = makeStore()
  const around = {
    typeName: 'shape',
    rotation: 0,
    opacity: 1,
    isLocked: false,
    parentId: page,
    x: 0,
    y: 0,
  }
  const frame = (id: string, layer: string) =>
    ({
      ...around,
      index: layer === 'layer/stage' ? 'f100001' : 'f200001',
      id: createShapeId(id),
      type: 'frame',
      meta: { layer },
      props: { w: 9, h: 9, name: id, color: 'black' },
    }) as never
  const card = { w: 300, h: 90, contribution: 'c' }
  store.mergeRemoteChanges(() => {
    store.put([
      frame('ours', 'layer/together'),
      frame('stage', 'layer/stage'),
      { ...around, index: 'Zz', id: createShapeId('card'), type: 'contribution', meta: {}, props: card } as never,
    ])
  })
  const bands = new Map([
    ['layer/stage', layerBand(0)],
    ['layer/together', layerBand(1)],
  ])
  guardCanvas(store, () => hand, bands)
  const read = (id: string) => store.get(createShapeId(id)) as TLShape
  return {
    store,
    frame,
    read,
    change: (id: string, how: object) => store.update(createShapeId(id), (shape) => ({ ...shape, ...how }) as never),
    remove: (id: string) => store.remove([createShapeId(id)]),
    ids: () =>
      store
        .allRecords()
        .filter(({ typeName }) => typeName === 'shape')
        .map(({ id }) => id)
        .sort(),
  }
}
const all = ['shape:card', 'shape:ours', 'shape:stage']
const together: Hand = { layer: 'layer/together', cards: true }

test('C6 with nothing in hand, nothing on the canvas can be made, moved or taken away', () => {
  const { store, frame, change, remove, read, ids } = canvas({ layer: null, cards: false })
  for (const id of ['ours', 'stage', 'card']) {
    change(id, { x: 50 })
    remove(id)
    expect(read(id).x).toBe(0)
  }
  store.put([frame('new', 'layer/together')])
  expect(ids()).toEqual(all)
})

test('C6 what lies on the layer in hand can be changed, what lies on another can’t', () => {
  const { store, frame, change, remove, read, ids } = canvas(together)
  change('ours', { x: 50 })
  change('stage', { x: 50 })
  expect([read('ours').x, read('stage').x]).toEqual([50, 0])
  remove('stage')
  remove('ours')
  store.put([frame('new', 'layer/stage')])
  expect(ids()).toEqual(['shape:card', 'shape:new', 'shape:stage'])
  expect(read('new').meta.layer).toBe('layer/together')
})

test('C7 a card can be moved and nothing else: not changed, put into a frame, copied or taken away', () => {
  const { store, change, remove, read, ids } = canvas(together)
  change('card', { x: 70, rotation: 2, props: { w: 5, h: 5, contribution: 'other' } })
  expect(read('card')).toMatchObject({ x: 70, rotation: 0, props: { w: 300, contribution: 'c' } })
  change('card', { parentId: createShapeId('ours') })
  expect(read('card').parentId).toBe(page)
  store.put([{ ...read('card'), id: createShapeId('copy') }])
  remove('card')
  expect(ids()).toEqual(all)
})

test('C7 a card stays where it is when cards may not be moved', () => {
  const { change, read } = canvas({ layer: 'layer/stage', cards: false })
  change('card', { x: 70 })
  expect(read('card').x).toBe(0)
})

test('C8 nothing gets a parent on another layer', () => {
  const { store, frame, change, read } = canvas(together)
  change('ours', { parentId: createShapeId('stage'), x: 3 })
  expect(read('ours')).toMatchObject({ parentId: page, x: 0 })
  store.put([{ ...(frame('new', '') as TLShape), parentId: createShapeId('stage') }])
  expect(read('new').parentId).toBe(page)
})

test('C8 D26 an arrow holds on to nothing of another layer', () => {
  const { store, frame } = canvas(together)
  store.put([frame('arrow', 'layer/together'), frame('other', 'layer/together')])
  const holds = (id: string, to: string) =>
    ({
      id: createBindingId(id),
      typeName: 'binding',
      type: 'arrow',
      fromId: createShapeId('arrow'),
      toId: createShapeId(to),
      meta: {},
      props: { terminal: 'end', isPrecise: false, isExact: false, normalizedAnchor: { x: 0.5, y: 0.5 }, snap: 'none' },
    }) as never
  store.put([holds('across', 'stage'), holds('within', 'other')])
  const bindings = store.allRecords().filter(({ typeName }) => typeName === 'binding')
  expect(bindings.map(({ id }) => id)).toEqual(['binding:within'])
})

test('C13 what is drawn comes to lie on top of its own layer, never among the things of another', () => {
  const { store, frame, change, read } = canvas({ layer: 'layer/stage', cards: false })
  // tldraw gives each new thing an index above everything on the page.
  for (const id of ['first', 'second', 'third'])
    store.put([{ ...(frame(id, 'layer/stage') as TLShape), index: 'f300001' as never }])
  const stacked = [read('stage'), read('first'), read('second'), read('third'), read('ours')].map(({ index }) => index)
  expect(stacked).toEqual(stacked.toSorted())
  expect(new Set(stacked).size).toBe(5)
  // Into a frame and out again: on top of what lies there, of the same layer.
  change('first', { parentId: createShapeId('stage'), index: 'a1' })
  expect(read('first')).toMatchObject({ parentId: createShapeId('stage'), index: expect.stringMatching(/^f1/) })
  change('first', { parentId: page, index: 'f300009' })
  expect(read('first').index > read('third').index && read('first').index < read('ours').index).toBe(true)
  const before = read('second').index
  change('second', { index: 'f900001', x: 5 })
  expect(read('second')).toMatchObject({ index: before, x: 5 })
})
