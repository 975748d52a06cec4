import type { TLArrowShape, TLDrawShape, TLFrameShape, TLShape, TLTextShape } from '@tldraw/tlschema'

/** What the text editor of tldraw knows; anything else makes it throw where a shape is measured, and with it the whole canvas. */
const nodes = new Set(['doc', 'paragraph', 'text', 'hardBreak', 'bulletList', 'orderedList', 'listItem', 'heading'])
const marks = new Set(['bold', 'italic', 'strike', 'code', 'link', 'highlight'])
/** The most signs, pieces of text and points in one shape: more would keep everybody's browser busy at every look. */
const most = { signs: 20_000, pieces: 5_000, points: 20_000, far: 1_000_000 }
/** The largest size and scale of one shape: one that is larger would leave nothing to see of the rest at "see all". */
const largest = { size: 100_000, scale: 100 }

/**
 * Whether a shape that tldraw's schema takes for whole can also be measured and drawn: strokes have points, nothing is
 * endless, and rich text holds nothing that its editor doesn't know. Checked here because one such record would break the canvas of everybody.
 */
export function canBeShown(shape: TLShape): boolean {
  if (!isNear(shape.props)) return false
  switch (shape.type) {
    case 'draw': {
      const { segments, scale } = (shape as TLDrawShape).props
      if (!fits(scale, ...segments.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y])))) return false
      const points = segments.reduce((count, segment) => count + segment.points.length, 0)
      return segments.length > 0 && segments.every((segment) => segment.points.length > 0) && points <= most.points
    }
    case 'text': {
      const { richText, scale, w } = (shape as TLTextShape).props
      return fits(scale, w) && isText(richText)
    }
    case 'arrow': {
      const { text, scale, start, end, bend } = (shape as TLArrowShape).props
      return fits(scale, start.x, start.y, end.x, end.y, bend) && text.length <= most.signs
    }
    case 'frame': {
      const { name, w, h } = (shape as TLFrameShape).props
      return fits(1, w, h) && name.length <= most.signs
    }
    default:
      return false
  }
}

const fits = (scale: number, ...sizes: number[]) =>
  scale <= largest.scale && sizes.every((size) => Math.abs(size) <= largest.size)

function isText(richText: unknown): boolean {
  const left = { signs: most.signs, pieces: most.pieces }
  return isRecord(richText) && richText.type === 'doc' && isNode(richText, left)
}

function isNode(node: unknown, left: { signs: number; pieces: number }): boolean {
  if (!isRecord(node) || typeof node.type !== 'string' || !nodes.has(node.type)) return false
  left.pieces -= 1
  if (left.pieces < 0 || !hasPlainAttributes(node) || !hasMarks(node)) return false
  if (node.type === 'text') {
    if (typeof node.text !== 'string' || node.text === '') return false
    left.signs -= node.text.length
    return left.signs >= 0
  }
  const { content = [] } = node
  return Array.isArray(content) && content.every((one) => isNode(one, left))
}

function hasMarks({ marks: given = [] }: Record<string, unknown>): boolean {
  return (
    Array.isArray(given) &&
    given.every(
      (mark) =>
        isRecord(mark) &&
        typeof mark.type === 'string' &&
        marks.has(mark.type) &&
        hasPlainAttributes(mark) &&
        (mark.type !== 'link' || (isRecord(mark.attrs) && typeof mark.attrs.href === 'string')),
    )
  )
}

const hasPlainAttributes = ({ attrs = {} }: Record<string, unknown>): boolean =>
  attrs === null ||
  (isRecord(attrs) && Object.values(attrs).every((value) => value === null || typeof value !== 'object'))

/** Sizes, points and scales: like a place that is too far, they would make "see everything" show nothing. */
function isNear(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= most.far
  return typeof value !== 'object' || value === null || Object.values(value).every(isNear)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
