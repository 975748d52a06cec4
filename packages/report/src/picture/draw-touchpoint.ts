import type { TouchpointPicture } from '@firsthand/model'
import { type SvgNode, svg } from './svg-node.ts'
import { touchpointDrawings } from './touchpoint-drawings.ts'

/** A touchpoint's picture, `size` wide, its top left corner at x, y. */
export function drawTouchpoint(name: TouchpointPicture, x: number, y: number, size: number, stroke: string): SvgNode {
  return svg(
    'g',
    {
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(size / 24).toFixed(4)})`,
      fill: 'none',
      stroke,
      'stroke-width': 1.8,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...touchpointDrawings[name].map(([tag, attributes]) => svg(tag, attributes as Record<string, string | number>)),
  )
}
