import { toRichText } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { layerBand } from './layer-band.ts'
import { makeStore } from './make-store.ts'
import { readRecord } from './read-record.ts'

const rest = (type: string) => ({ typeName: 'shape', type, isLocked: false, opacity: 1 })
const geometry = { x: 0, y: 0, rotation: 0, parentId: 'page:page', index: 'a1' }
const look = { color: 'black', size: 'm', font: 'sans', textAlign: 'start', autoSize: true, scale: 1, w: 100 }
const stroke = {
  color: 'black',
  fill: 'none',
  dash: 'draw',
  size: 'm',
  isComplete: true,
  isClosed: false,
  isPen: false,
}
const read = (parts: Record<string, unknown>) => {
  const records = new Y.Doc().getMap<unknown>('records')
  records.set('shape:one', new Y.Map(Object.entries({ geometry, ...parts })))
  return readRecord('shape:one', records.get('shape:one'), {
    store: makeStore(),
    layer: 'layer/together',
    band: layerBand(0),
    locked: false,
  })
}
const text = (richText: unknown) => read({ rest: rest('text'), props: look, text: { richText } })
const inDoc = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const draw = (...lengths: number[]) => {
  const segments = lengths.map((length) => ({ type: 'free', points: Array.from({ length }, (_, x) => ({ x, y: 0 })) }))
  return read({ rest: rest('draw'), props: { ...stroke, scale: 1, segments } })
}

test('D15 text that the editor knows is shown, with its marks and lists', () => {
  expect(text(toRichText('One\n\ntwo'))).not.toBeNull()
  const marks = [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org', target: null } }]
  const list = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { dir: 'auto' } }] }],
  }
  expect(text({ type: 'doc', content: [list, ...inDoc({ type: 'text', text: 'x', marks }).content] })).not.toBeNull()
  expect(draw(1)).not.toBeNull()
})

test('D15 a record that would break everybody’s canvas is not shown', () => {
  expect(text(inDoc({ type: 'bomb', content: [] }))).toBeNull()
  expect(text(inDoc({ type: 'text', text: '' }))).toBeNull()
  expect(text(inDoc({ type: 'text', text: 'x', marks: [{ type: 'bomb' }] }))).toBeNull()
  expect(text(inDoc({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 3 } }] }))).toBeNull()
  expect(text({ type: 'text', content: [null, 3] })).toBeNull()
  expect(text({ type: 'doc', content: [null, 3] })).toBeNull()
  expect(text(inDoc({ type: 'text', text: 'x'.repeat(100_000) }))).toBeNull()
  expect(draw()).toBeNull()
  expect(draw(3, 0)).toBeNull()
  expect(draw(100_000)).toBeNull()
  expect(read({ rest: rest('frame'), props: { w: 1e300, h: 10, color: 'black' }, text: { name: 'x' } })).toBeNull()
})

test('D15 a record so large that nothing else could be seen is not shown', () => {
  expect(read({ rest: rest('frame'), props: { w: 1e300, h: 9, color: 'black' }, text: { name: '' } })).toBeNull()
  expect(read({ rest: rest('text'), props: { ...look, scale: 1e9 }, text: { richText: toRichText('x') } })).toBeNull()
  const segments = [
    {
      type: 'free',
      points: [
        { x: 0, y: 0 },
        { x: 1e300, y: 0 },
      ],
    },
  ]
  expect(read({ rest: rest('draw'), props: { ...stroke, scale: 1, segments } })).toBeNull()
})
