import type { Valence, VoiceMark } from '@firsthand/model'
import type { Colours, VoiceColours } from './colours.ts'
import { faceDrawings } from './face-drawings.ts'
import { type SvgNode, svg } from './svg-node.ts'

/** A voice group's shape around 0, 0 with about the same ink for each: `radius` is that of the circle. */
export function voiceShape(mark: VoiceMark, radius: number, paint: Readonly<Record<string, string | number>>): SvgNode {
  const r = radius
  switch (mark) {
    case 'gold-circle':
      return svg('circle', { r, ...paint })
    case 'blue-square':
      return svg('rect', { x: -r * 0.9, y: -r * 0.9, width: r * 1.8, height: r * 1.8, rx: r * 0.12, ...paint })
    case 'plum-triangle':
      return svg('path', {
        d: polygon(
          [
            [0, -1.05],
            [1.06, 0.85],
            [-1.06, 0.85],
          ],
          r,
        ),
        ...paint,
      })
    case 'green-diamond':
      return svg('path', {
        d: polygon(
          [
            [0, -1.18],
            [1.18, 0],
            [0, 1.18],
            [-1.18, 0],
          ],
          r,
        ),
        ...paint,
      })
    case 'clay-hexagon':
      return svg('path', {
        d: polygon(
          [
            [-0.56, -0.95],
            [0.56, -0.95],
            [1.1, 0],
            [0.56, 0.95],
            [-0.56, 0.95],
            [-1.1, 0],
          ],
          r,
        ),
        ...paint,
      })
  }
}

const polygon = (corners: readonly (readonly [number, number])[], r: number) =>
  `M${corners.map(([x, y]) => `${(x * r).toFixed(2)} ${(y * r).toFixed(2)}`).join('L')}Z`

/** The pattern of a voice group's band; gold is plain and has none. */
export function voicePattern(mark: VoiceMark, id: string, { deep }: VoiceColours): SvgNode | null {
  const line = (attributes: Record<string, number>) =>
    svg('line', { stroke: deep, 'stroke-width': 1.3, 'stroke-opacity': 0.55, ...attributes })
  const tile = (size: number, turn: number | undefined, ...marks: SvgNode[]) =>
    svg(
      'pattern',
      { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn && `rotate(${turn})` },
      ...marks,
    )
  switch (mark) {
    case 'gold-circle':
      return null
    case 'blue-square':
      return tile(7, 45, line({ x1: 0, y1: 0, x2: 0, y2: 7 }))
    case 'plum-triangle':
      return tile(8, 45, svg('circle', { cx: 4, cy: 4, r: 1.4, fill: deep, 'fill-opacity': 0.6 }))
    case 'green-diamond':
      return tile(7, undefined, line({ x1: 0, y1: 3.5, x2: 7, y2: 3.5 }))
    case 'clay-hexagon':
      return tile(9, 45, line({ x1: 0, y1: 0, x2: 0, y2: 9 }), line({ x1: 0, y1: 0, x2: 9, y2: 0 }))
  }
}

/** How a voice group's line is broken; gold is whole. */
export const lineDashes: Record<VoiceMark, string | undefined> = {
  'gold-circle': undefined,
  'blue-square': '11 6',
  'plum-triangle': '2.5 7',
  'green-diamond': '16 5 3 5',
  'clay-hexagon': '7 5',
}

/** A feeling's face, `size` wide, its top left corner at x, y. */
export function face(valence: Valence, x: number, y: number, size: number, colours: Colours): SvgNode {
  const { eyes, lines } = faceDrawings[valence]
  return svg(
    'g',
    { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 44).toFixed(4)})` },
    svg('circle', {
      cx: 22,
      cy: 22,
      r: 19.5,
      fill: colours.feelings[valence],
      stroke: colours.ink,
      'stroke-width': 2.2,
    }),
    ...eyes.map((eye) => svg('circle', { ...eye, fill: colours.ink })),
    ...lines.map((d) =>
      svg('path', {
        d,
        fill: 'none',
        stroke: colours.ink,
        'stroke-width': 2.6,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ),
  )
}
