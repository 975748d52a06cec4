import { Map as YMap } from 'yjs'
import { expect, test } from '../actors/stage.ts'
import { documentLine } from '../session/document-line.ts'
import { lightSession } from '../session/light-session.ts'

const outer = { typeName: 'shape', isLocked: false, opacity: 1 }
const at = (x: number, y: number, index = 'a1') => ({ x, y, rotation: 0, parentId: 'page:page', index })
const text = { color: 'black', size: 'm', w: 100, font: 'sans', textAlign: 'start', autoSize: true, scale: 1 }
const words = (content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const draw = {
  color: 'black',
  fill: 'none',
  dash: 'draw',
  size: 'm',
  isComplete: true,
  isClosed: false,
  isPen: false,
  scale: 1,
}
const line = [
  {
    type: 'free',
    points: [
      { x: 0, y: 0, z: 0.5 },
      { x: 80, y: 40, z: 0.5 },
      { x: 120, y: 10, z: 0.5 },
    ],
  },
]

/** Records that tldraw takes for whole, and that yet can't be drawn or measured, or would hide everything else. */
const poisons: Record<string, Record<string, unknown>> = {
  'unknown-node': {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: text,
    text: { richText: words([{ type: 'bomb', content: [] }]) },
  },
  'unknown-mark': {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: text,
    text: { richText: words([{ type: 'text', text: 'x', marks: [{ type: 'bomb' }] }]) },
  },
  'empty-text': {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: text,
    text: { richText: words([{ type: 'text', text: '' }]) },
  },
  'not-a-doc': {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: text,
    text: { richText: { type: 'text', content: [null, 3] } },
  },
  link: {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: text,
    text: {
      richText: words([
        { type: 'text', text: 'press', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
      ]),
    },
  },
  'endless-scale': {
    rest: { ...outer, type: 'text' },
    geometry: at(0, 0),
    props: { ...text, scale: 1e300, w: 1e300, autoSize: false },
    text: { richText: words([{ type: 'text', text: 'huge' }]) },
  },
  'no-points': { rest: { ...outer, type: 'draw' }, geometry: at(0, 0), props: { ...draw, segments: [] } },
  'empty-segment': {
    rest: { ...outer, type: 'draw' },
    geometry: at(0, 0),
    props: { ...draw, segments: [{ type: 'free', points: [] }] },
  },
  'far-points': {
    rest: { ...outer, type: 'draw' },
    geometry: at(0, 0),
    props: {
      ...draw,
      segments: [
        {
          type: 'free',
          points: [
            { x: 0, y: 0 },
            { x: 1e300, y: 1e300 },
          ],
        },
      ],
    },
  },
  'huge-frame': {
    rest: { ...outer, type: 'frame' },
    geometry: at(-1000, -1000),
    props: { w: 1e300, h: 1e300, color: 'black' },
    text: { name: 'huge' },
  },
}

test('D15 records that can’t be shown leave the canvas to everybody', async ({ stage }) => {
  const { server } = stage
  const session = await lightSession(server.address)
  const { made, moveTo } = session
  await moveTo('together')
  const tom = await session.join('staff', 'Tom')
  const document = documentLine(tom, 'layer/together')
  expect(await document.settled()).toBe('synced')
  const records = document.doc.getMap('records')
  for (const [name, poison] of Object.entries(poisons)) {
    records.set(`shape:${name}`, new YMap(Object.entries({ ...poison, meta: {} })))
  }
  const props = { ...draw, segments: line }
  const honest = { rest: { ...outer, type: 'draw' }, geometry: at(300, 300, 'a2'), props, meta: {} }
  records.set('shape:honest', new YMap(Object.entries(honest)))
  const amina = await stage.participant()
  await amina.joins(`${server.address}/join/${made.board}#${made.links[0]?.secret}`, 'Amina')
  await amina.opens('canvas')
  await expect(amina.page.locator('.tl-shape[data-shape-id$="_honest"]')).toBeVisible()
  await expect(amina.page.locator('.tl-shape[data-shape-id$="unknown-node"]')).toHaveCount(0)
  await expect(amina.page.locator('a[href^="javascript"]')).toHaveCount(0)
  const before = await amina.strokes.count()
  await amina.draws([
    [300, 500],
    [420, 520],
  ])
  await expect(amina.strokes).toHaveCount(before + 1)
  document.close()
})
