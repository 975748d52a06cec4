import { type SvgNode, svg } from './svg-node.ts'

export type TextLook = {
  x: number
  y: number
  size?: number
  weight?: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  italic?: boolean
}

/** The usual size of words in the picture; nothing in it is smaller. */
export const textSize = 15
/** From one line to the next. */
export const lineHeight = 19

/** Lines of text, the first one's baseline at y. */
export function paintText(lines: string | readonly string[], look: TextLook): SvgNode[] {
  const { x, y, size = textSize, weight, fill, anchor = 'middle', italic } = look
  return [lines].flat().map((line, index) =>
    svg(
      'text',
      {
        x,
        y: y + index * lineHeight,
        fill,
        'font-size': size,
        'font-weight': weight,
        'font-style': italic ? 'italic' : undefined,
        'text-anchor': anchor === 'start' ? undefined : anchor,
      },
      line,
    ),
  )
}
