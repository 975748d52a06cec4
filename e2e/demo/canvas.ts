import { Map as YMap } from 'yjs'
import { type DocumentLine, documentLine } from '../session/document-line.ts'
import type { Demo } from './demo.ts'
import type { Both } from './told/telling.ts'

type Point = { x: number; y: number }

const shape = (type: string) => ({ typeName: 'shape', type, isLocked: false, opacity: 1 })
const at = ({ x, y }: Point, index: string) => ({ x, y, rotation: 0, parentId: 'page:page', index })

/** A stroke through these points, counted from `from`. */
function stroke(line: DocumentLine, name: string, from: Point, points: Point[], color: string): void {
  const props = {
    segments: [{ type: 'free', points: points.map((point) => ({ ...point, z: 0.5 })) }],
    ...{ color, fill: 'none', dash: 'draw', size: 'm', isComplete: true, isClosed: false, isPen: false, scale: 1 },
  }
  put(line, name, { rest: shape('draw'), geometry: at(from, 'a3'), props, meta: {} })
}

function words(line: DocumentLine, name: string, from: Point, text: string): void {
  const props = { color: 'black', size: 'l', w: 640, font: 'sans', textAlign: 'start', autoSize: false, scale: 1 }
  const richText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  put(line, name, { rest: shape('text'), geometry: at(from, 'a4'), props, text: { richText }, meta: {} })
}

function frame(line: DocumentLine, id: string, from: Point, [w, h]: [number, number], name: string): void {
  put(line, id, {
    rest: shape('frame'),
    geometry: at(from, 'a1'),
    props: { w, h, color: 'black' },
    text: { name },
    meta: {},
  })
}

const put = (line: DocumentLine, name: string, registers: Record<string, unknown>) =>
  line.doc.getMap('records').set(`shape:${name}`, new YMap(Object.entries(registers)))

/** An oval drawn by a hand that is not quite steady. */
const oval = (w: number, h: number): Point[] =>
  Array.from({ length: 41 }, (_, n) => {
    const angle = (n / 40) * 2.1 * Math.PI
    const wobble = 1 + 0.02 * Math.sin(n * 1.7)
    return {
      x: Math.round((1 - Math.cos(angle) * wobble) * (w / 2)),
      y: Math.round((1 - Math.sin(angle) * wobble) * (h / 2)),
    }
  })

const wave = (w: number): Point[] =>
  Array.from({ length: 34 }, (_, n) => ({ x: Math.round((n / 33) * w), y: Math.round(9 * Math.sin(n * 0.9)) }))

/** Where the columns of the journey begin: eight cards under each other, up to four rows beside each other, as the canvas lays them out. */
export function columns(demo: Demo): { touchpoint: string; x: number; w: number }[] {
  const shown = demo.line.all('contribution').filter(({ desk }) => desk?.state.is === 'shown')
  let x = 0
  return demo.session.touchpoints.map((touchpoint) => {
    const here = shown.filter(({ kept }) => kept.touchpoint === touchpoint).length
    const w = Math.min(4, Math.max(1, Math.ceil(here / 8))) * 324 - 24
    const column = { touchpoint, x, w }
    x += w + 80
    return column
  })
}

const surprised: Both = { en: 'What surprised us', fr: 'Ce qui nous a surpris' }
const why: Both = { en: 'Why so far apart?', fr: 'Pourquoi si loin l’un de l’autre ?' }
const forty: Both = { en: '“Where is…?” 40 times a day', fr: '« Où est… ? » 40 fois par jour' }
const start: Both = { en: 'Start here', fr: 'Commencer ici' }

/** Opens somebody's document, by the protocol that the canvas speaks too. */
export async function openLayer(demo: Demo, who: string, layer: 'together' | 'lived' | 'staff'): Promise<DocumentLine> {
  const line = documentLine(demo.person(who), `layer/${layer}`)
  if ((await line.settled()) === 'refused') throw new Error(`layer/${layer} is not open to ${who}`)
  return line
}

/** Draws on the layers that people share, and puts two cards where everybody can see them. */
export async function draw(demo: Demo, together: DocumentLine): Promise<void> {
  const { pace } = demo
  const places = columns(demo)
  const [way, waiting, results] = [places[1], places[3], places[7]]
  if (!way || !waiting || !results) return
  await pace.pause(10, 20)
  frame(together, 'surprised', { x: waiting.x - 30, y: -330 }, [708, 260], demo.say(surprised))
  demo.tell('On the canvas, somebody draws a frame and moves cards into it.')
  for (const [n, name] of ['screen', 'never-sat'].entries()) {
    await pace.pause(6, 10)
    const placement = { at: waiting.touchpoint, x: n * 340, y: -285, guest: true }
    together.doc.getMap('placements').set(demo.idOf(name), placement)
  }
  await pace.pause(8, 15)
  stroke(together, 'apart', { x: results.x - 40, y: -40 }, oval(420, 170), 'red')
  words(together, 'why', { x: results.x + 20, y: -110 }, demo.say(why))
  await pace.pause(8, 15)
  const lived = await openLayer(demo, 'rosa', 'lived')
  stroke(lived, 'start', { x: waiting.x - 50, y: -40 }, oval(440, 170), 'violet')
  words(lived, 'start-words', { x: waiting.x + 400, y: -10 }, demo.say(start))
  const staff = await openLayer(demo, 'tom', 'staff')
  stroke(staff, 'wave', { x: way.x, y: -60 }, wave(330), 'blue')
  words(staff, 'forty', { x: way.x, y: -130 }, demo.say(forty))
  demo.tell('Each group draws on a layer of its own, too.')
}
