import type { LayerName } from '@firsthand/model'
import {
  createBindingId,
  createShapeId,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  type TLStore,
  toRichText,
} from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { bindLayer } from './bind-layer.ts'
import { layerBand } from './layer-band.ts'
import { makeStore } from './make-store.ts'
import { recordsOf } from './records-of.ts'
import { splitRecord } from './registers.ts'

type Desk = { store: TLStore; doc: Y.Doc; layer: ReturnType<typeof bindLayer>; skipped: () => number }

/** Somebody's canvas on a document of their own. */
function desk(doc = new Y.Doc(), name: LayerName = 'layer/together'): Desk {
  const store = makeStore()
  let skipped = 0
  const layer = bindLayer({
    store,
    name,
    doc,
    band: layerBand(0),
    locked: false,
    onSkipped: (count) => {
      skipped = count
    },
  })
  onTestFinished(() => layer.end())
  return { store, doc, layer, skipped: () => skipped }
}

/** Bring everybody's document up to date with everybody else's. */
function sync(...desks: Desk[]) {
  for (const { layer } of desks) layer.flush()
  for (const from of desks) {
    for (const to of desks) {
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'elsewhere')
    }
  }
}

function shape(id: string, more: Partial<TLShape> & { props?: object } = {}): TLShape {
  return {
    id: createShapeId(id),
    typeName: 'shape',
    type: 'text',
    x: 0,
    y: 0,
    rotation: 0,
    index: 'f100001',
    parentId: 'page:page',
    isLocked: false,
    opacity: 1,
    meta: { layer: 'layer/together' },
    ...more,
    props: {
      color: 'black',
      size: 'm',
      w: 100,
      font: 'sans',
      textAlign: 'start',
      autoSize: true,
      scale: 1,
      richText: toRichText(id),
      ...more.props,
    },
  } as TLShape
}
const frame = (id: string, parentId = 'page:page') =>
  ({ ...shape(id), type: 'frame', parentId, props: { w: 10, h: 10, name: id, color: 'black' } }) as unknown as TLShape

/** What is on a canvas, by the ids that documents use. */
const drawn = ({ store }: Desk): Record<string, TLRecord> =>
  Object.fromEntries(
    store
      .allRecords()
      .filter(({ typeName }) => typeName === 'shape' || typeName === 'binding')
      .map((record) => JSON.parse(JSON.stringify(record).replaceAll(':_together_', ':')))
      .map((record) => [record.id, record]),
  )
/** The id that a shape has on somebody's canvas. */
const idOn = ({ store }: Desk, id: string): TLShapeId =>
  [createShapeId(id), createShapeId(`_together_${id}`)].find((id) => store.has(id)) ?? createShapeId('nowhere')
const change = (desk: Desk, id: string, how: (shape: TLShape) => Partial<TLShape>) =>
  desk.store.update(idOn(desk, id) as never, ((before: TLShape) => ({ ...before, ...how(before) })) as never)

test('D20 what one person draws is on the other canvas', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([shape('hello')])
  sync(ann, ben)
  expect(drawn(ben)).toEqual(drawn(ann))
  expect(Object.keys(drawn(ben))).toHaveLength(1)
})

test('D21 somebody writes in a shape while somebody else moves it: both are kept', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([shape('card')])
  sync(ann, ben)
  change(ann, 'card', () => ({ x: 300, y: 40 }))
  change(ben, 'card', ({ props }) => ({ props: { ...props, richText: toRichText('new words') } }) as never)
  sync(ann, ben)
  for (const one of [ann, ben]) {
    expect(drawn(one)['shape:card']).toMatchObject({ x: 300, y: 40, props: { richText: toRichText('new words') } })
  }
})

test('D22 a bad record is skipped and counted, and the rest is shown', () => {
  const [ann, ben] = [desk(), desk()]
  const bad: Record<string, object> = {
    'shape:props': { rest: { typeName: 'shape', type: 'text' }, geometry: { x: 0 } },
    'shape:picture': { rest: { typeName: 'shape', type: 'image' } },
    'shape:forged': { rest: { typeName: 'shape', type: 'contribution' }, props: { w: 1, h: 1, contribution: 'x' } },
    'document:document': { rest: { typeName: 'document' } },
  }
  ben.doc.transact(() => {
    for (const [id, parts] of Object.entries(bad)) recordsOf(ben.doc).set(id, new Y.Map(Object.entries(parts)))
    recordsOf(ben.doc).set('shape:number', 7)
    recordsOf(ben.doc).set('shape:typed', new Y.Map([['rest', new Y.Map()]]))
  })
  ben.store.put([shape('good'), shape('far', { x: 9e99 })])
  sync(ann, ben)
  expect(Object.keys(drawn(ann))).toEqual(['shape:good'])
  expect(ann.skipped()).toBe(7)
  ben.doc.transact(() => {
    for (const id of [...recordsOf(ben.doc).keys()]) if (id !== 'shape:good') recordsOf(ben.doc).delete(id)
  })
  sync(ann, ben)
  expect(ann.skipped()).toBe(0)
})

test('D23 undo takes back what was done here and nothing of anybody else', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([shape('card')])
  sync(ann, ben)
  ann.layer.undo.stopCapturing()
  change(ann, 'card', () => ({ x: 300 }))
  sync(ann, ben)
  change(ben, 'card', ({ props }) => ({ props: { ...props, color: 'red' } }) as never)
  ben.store.put([shape('of-ben')])
  sync(ann, ben)
  ann.layer.undo.undo()
  sync(ann, ben)
  for (const one of [ann, ben]) {
    expect(drawn(one)['shape:card']).toMatchObject({ x: 0, props: { color: 'red' } })
    expect(drawn(one)['shape:of-ben']).toBeDefined()
  }
  ann.layer.undo.redo()
  sync(ann, ben)
  expect(drawn(ben)['shape:card']).toMatchObject({ x: 300, props: { color: 'red' } })
})

test('D24 two frames put into each other at once lie side by side on everybody’s canvas', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([frame('one'), frame('two')])
  sync(ann, ben)
  change(ann, 'one', () => ({ parentId: idOn(ann, 'two') }))
  change(ben, 'two', () => ({ parentId: idOn(ben, 'one') }))
  sync(ann, ben)
  for (const one of [ann, ben]) {
    expect(drawn(one)['shape:one']).toMatchObject({ parentId: 'page:page' })
    expect(drawn(one)['shape:two']).toMatchObject({ parentId: 'page:page' })
  }
})

test('D25 what lay in a frame that somebody deleted is still there, on the page', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([frame('box'), shape('inside')])
  sync(ann, ben)
  change(ann, 'inside', () => ({ parentId: idOn(ann, 'box') }))
  ben.store.remove([idOn(ben, 'box')])
  sync(ann, ben)
  for (const one of [ann, ben]) expect(drawn(one)['shape:inside']).toMatchObject({ parentId: 'page:page' })
})

test('D26 an arrow holds on to a shape only as long as both are there', () => {
  const [ann, ben] = [desk(), desk()]
  const binding = {
    id: createBindingId('hold'),
    typeName: 'binding' as const,
    type: 'arrow' as const,
    fromId: createShapeId('from'),
    toId: createShapeId('to'),
    meta: { layer: 'layer/together' },
    props: {
      terminal: 'end' as const,
      normalizedAnchor: { x: 0, y: 0 },
      isExact: false,
      isPrecise: false,
      snap: 'none' as const,
    },
  }
  ann.store.put([shape('from'), shape('to'), binding])
  sync(ann, ben)
  expect(drawn(ben)['binding:hold']).toBeDefined()
  recordsOf(ann.doc).delete('shape:to')
  sync(ann, ben)
  for (const one of [ann, ben]) expect(drawn(one)['binding:hold']).toBeUndefined()
})

test('D27 a locked layer is untouchable here and unchanged in the document', () => {
  const [ann, ben] = [desk(), desk()]
  ann.store.put([shape('card')])
  sync(ann, ben)
  const before = Y.encodeStateVector(ann.doc)
  ann.layer.lock(true)
  expect(drawn(ann)['shape:card']).toMatchObject({ isLocked: true })
  ann.layer.lock(false)
  expect(drawn(ann)['shape:card']).toMatchObject({ isLocked: false })
  expect(Y.encodeStateVector(ann.doc)).toEqual(before)
})

test('D28 a stroke is sent when the pen is lifted', () => {
  const [ann, ben] = [desk(), desk()]
  const stroke = (isComplete: boolean) =>
    ({
      ...shape('stroke'),
      type: 'draw',
      props: {
        color: 'black',
        fill: 'none',
        dash: 'draw',
        size: 'm',
        segments: [{ type: 'free', points: [{ x: 0, y: 0, z: 0.5 }] }],
        isComplete,
        isClosed: false,
        isPen: false,
        scale: 1,
      },
    }) as unknown as TLShape
  ann.store.put([stroke(false)])
  sync(ann, ben)
  expect(drawn(ben)).toEqual({})
  ann.store.put([stroke(true)])
  sync(ann, ben)
  expect(drawn(ben)['shape:stroke']).toBeDefined()
})

const ids = ['a', 'b', 'c', 'd']
const act = fc.oneof(
  fc.record({ do: fc.constant('add' as const), who: fc.nat(2), id: fc.constantFrom(...ids), box: fc.boolean() }),
  fc.record({
    do: fc.constant('move' as const),
    who: fc.nat(2),
    id: fc.constantFrom(...ids),
    x: fc.integer({ min: -50, max: 50 }),
  }),
  fc.record({
    do: fc.constant('into' as const),
    who: fc.nat(2),
    id: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
  }),
  fc.record({
    do: fc.constant('colour' as const),
    who: fc.nat(2),
    id: fc.constantFrom(...ids),
    color: fc.constantFrom('red', 'blue'),
  }),
  fc.record({ do: fc.constant('remove' as const), who: fc.nat(2), id: fc.constantFrom(...ids) }),
  fc.record({ do: fc.constant('undo' as const), who: fc.nat(2) }),
  fc.record({ do: fc.constant('sync' as const), pair: fc.constantFrom([0, 1], [1, 2], [0, 2]) }),
)

test('D29 three canvases show the same after any doings, whoever hears of them when', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const desks = [desk(), desk(), desk()] as [Desk, Desk, Desk]
      let made = 0
      const known = new Map<string, string>()
      for (const one of acts) {
        if (one.do === 'sync') sync(...(one.pair.map((at) => desks[at]) as Desk[]))
        else {
          const at = desks[one.who] as Desk
          if (one.do === 'undo') {
            at.layer.flush()
            at.layer.undo.undo()
            continue
          }
          if (one.do === 'add') {
            // Ids are random: no two people make the same one.
            const fresh = `${one.id}-${made++}`
            known.set(one.id, fresh)
            at.store.put([one.box ? frame(fresh) : shape(fresh)])
            continue
          }
          const id = known.get(one.id)
          if (!id || !at.store.has(idOn(at, id))) continue
          if (one.do === 'move') change(at, id, () => ({ x: one.x }))
          if (one.do === 'colour') change(at, id, ({ props }) => ({ props: { ...props, color: one.color } }) as never)
          if (one.do === 'remove') at.store.remove([idOn(at, id)])
          const box = one.do === 'into' && at.store.get(idOn(at, known.get(one.other) ?? ''))
          if (box && box.type === 'frame' && box.id !== idOn(at, id)) change(at, id, () => ({ parentId: box.id }))
        }
      }
      sync(...desks)
      sync(...desks)
      expect(drawn(desks[1])).toEqual(drawn(desks[0]))
      expect(drawn(desks[2])).toEqual(drawn(desks[0]))
      expect(desks.map((one) => one.skipped())).toEqual([0, 0, 0])
    }),
    { numRuns: 200 },
  )
})

test('C13 a layer’s things are stacked in its band on every canvas, whatever index a document says', () => {
  const [ann, ben] = [desk(), desk()]
  const rest = { typeName: 'shape', type: 'frame', isLocked: false, opacity: 1 }
  const entry = (index: string) =>
    new Y.Map(
      Object.entries({
        rest,
        geometry: { x: 0, y: 0, rotation: 0, parentId: 'page:page', index },
        props: { w: 9, h: 9, color: 'black' },
        text: { name: '' },
        meta: {},
      }),
    )
  recordsOf(ann.doc).set('shape:high', entry('f900001'))
  recordsOf(ann.doc).set('shape:low', entry('a1'))
  sync(ann, ben)
  const band = layerBand(0)
  for (const { store } of [ann, ben]) {
    const [high, low] = ['high', 'low'].map((id) => store.get(createShapeId(`_together_${id}`)) as TLShape)
    expect(high && low && band.holds(high.index) && band.holds(low.index) && low.index < high.index).toBe(true)
  }
})

/** A canvas that shows two groups' layers and may change neither. */
function twoLayers() {
  const store = makeStore()
  const bind = (name: LayerName, place: number) => {
    const doc = new Y.Doc()
    const layer = bindLayer({ store, name, doc, band: layerBand(place), locked: true })
    onTestFinished(() => layer.end())
    return doc
  }
  const shapes = () =>
    Object.fromEntries(store.allRecords().flatMap((one) => (one.typeName === 'shape' ? [[one.id, one]] : [])))
  return { lived: bind('layer/lived', 1), staff: bind('layer/staff', 2), shapes }
}
/** Draws in a document as somebody's own program could: with any ids. */
function drawIn(doc: Y.Doc, ...shapes: TLShape[]) {
  for (const one of shapes) recordsOf(doc).set(one.id, new Y.Map(Object.entries(splitRecord(one))))
}

test('C12 nobody gets at what lies on another layer by giving a thing of their own its id', () => {
  const { lived, staff, shapes } = twoLayers()
  drawIn(lived, shape('mine', { x: 1 }), frame('box'))
  const before = shapes()
  expect(Object.keys(before).sort()).toEqual(['shape:_lived_box', 'shape:_lived_mine'])
  const names = ['mine', '_lived_mine', '_staff_mine', 'contribution-x', 'box']
  drawIn(staff, ...names.map((name) => shape(name, { x: 2 })))
  expect(shapes()).toMatchObject(before)
  expect(Object.keys(shapes()).length).toBe(2 + names.length)
  for (const name of names) recordsOf(staff).delete(`shape:${name}`)
  expect(shapes()).toEqual(before)
})

test('C8 D26 D27 nothing of a layer lies in, or holds on to, what is on another, whatever its document says', () => {
  const { lived, staff, shapes } = twoLayers()
  drawIn(lived, frame('box'))
  for (const parentId of ['shape:box', 'shape:_lived_box'])
    drawIn(staff, shape(`in-${parentId.length}`, { parentId: parentId as never }))
  const inside = Object.values(shapes()).filter(({ meta }) => meta.layer === 'layer/staff')
  expect(inside).toHaveLength(2)
  for (const one of inside) expect(one).toMatchObject({ parentId: 'page:page', isLocked: true })
  expect(shapes()['shape:_lived_box']).toMatchObject({ isLocked: true })
})
