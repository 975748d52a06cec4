import type { DocumentLine } from '../session/document-line.ts'
import { columns } from './canvas.ts'
import type { Demo } from './demo.ts'

/** Somebody's pointer goes from place to place on the canvas until the demo is over. All at once, it stands where it is. */
export async function wander(demo: Demo, { provider }: DocumentLine): Promise<void> {
  const { pace } = demo
  const point = () => {
    const places = columns(demo)
    const one = places[Math.floor(Math.random() * places.length)] ?? { x: 0, w: 300 }
    return { x: one.x + Math.random() * one.w, y: -200 + Math.random() * 1400 }
  }
  const show = ({ x, y }: { x: number; y: number }) =>
    provider.awareness.setLocalStateField('cursor', { x: Math.round(x), y: Math.round(y) })
  let from = point()
  show(from)
  if (pace.speed === 'at-once') return
  while (!pace.over.aborted) {
    await pace.pause(2, 9)
    const to = point()
    for (let n = 1; n <= 20; n++) {
      await pace.pause(0.1)
      const part = (1 - Math.cos((n / 20) * Math.PI)) / 2
      show({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
    }
    from = to
  }
}
