import type { SvgNode } from '../picture/svg-node.ts'
import type { Span } from '../typeset/piece.ts'
import type { Flow } from './flow.ts'

type Look = Readonly<Record<string, string | number>>
const NONE: Look = { fill: '#000000', stroke: 'none', 'stroke-width': 1 }
/** What a group hands on to what is in it. */
const HANDED_ON = /^(fill|stroke|font)/

/** Draws a picture of ours (the kinds of nodes that packages/report/src/picture makes) with its top left corner at x, y. */
export function drawPicture(flow: Flow, picture: SvgNode, x: number, y: number, scale: number): void {
  const { pdf } = flow
  const patterns = new Map(
    every(picture).flatMap((node) => (node.tag === 'pattern' ? [[node.attributes.id, node]] : [])),
  )
  pdf.save().translate(x, y).scale(scale)
  for (const child of picture.children) draw(child, NONE)
  pdf.restore()

  function draw(node: SvgNode | string, above: Look): void {
    if (typeof node === 'string') return
    const { tag, attributes: own, children } = node
    const handed = Object.fromEntries(Object.entries(above).filter(([name]) => HANDED_ON.test(name)))
    const look = { ...handed, ...own }
    const n = (name: string) => Number(own[name] ?? 0)
    switch (tag) {
      case 'g':
        pdf.save()
        turn(String(own.transform ?? ''))
        for (const child of children) draw(child, look)
        pdf.restore()
        return
      case 'rect':
        if (n('rx') > 0) pdf.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx'))
        else pdf.rect(n('x'), n('y'), n('width'), n('height'))
        paint(look)
        return
      case 'circle':
        pdf.circle(n('cx'), n('cy'), n('r'))
        paint(look)
        return
      case 'ellipse':
        pdf.ellipse(n('cx'), n('cy'), n('rx'), n('ry'))
        paint(look)
        return
      case 'line':
        pdf.moveTo(n('x1'), n('y1')).lineTo(n('x2'), n('y2'))
        paint({ ...look, fill: 'none' })
        return
      case 'polyline':
      case 'polygon':
        pdf.path(`M${String(own.points)}${tag === 'polygon' ? 'Z' : ''}`)
        paint(look)
        return
      case 'path':
        pdf.path(String(own.d))
        paint(look)
        return
      case 'text':
        words(node, look)
        return
    }
  }

  function turn(transform: string): void {
    for (const [, name, numbers = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
      const [a = 0, b = 0] = numbers.split(/[\s,]+/).map(Number)
      if (name === 'translate') pdf.translate(a, b)
      if (name === 'scale') pdf.scale(a)
      if (name === 'rotate') pdf.rotate(a, {})
    }
  }

  function paint(look: Look): void {
    const [fill, stroke] = [String(look.fill), String(look.stroke)]
    const pattern = patterns.get(fill.replace(/^url\(#|\)$/g, ''))
    pdf.save()
    pdf.lineWidth(Number(look['stroke-width'] ?? 1))
    pdf.lineCap((look['stroke-linecap'] ?? 'butt') as 'butt')
    pdf.lineJoin((look['stroke-linejoin'] ?? 'miter') as 'miter')
    pdf.fillOpacity(Number(look['fill-opacity'] ?? 1)).strokeOpacity(Number(look['stroke-opacity'] ?? 1))
    const dashes = String(look['stroke-dasharray'] ?? '')
      .split(/[\s,]+/)
      .map(Number)
    if (look['stroke-dasharray'] !== undefined) pdf.dash(dashes as never, {})
    if (pattern) tiled(pattern)
    else if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke)
    else if (fill !== 'none') pdf.fill(fill)
    else if (stroke !== 'none') pdf.stroke(stroke)
    pdf.restore()
  }

  /** Fills the current path with a tile's lines or dots, in one colour. */
  function tiled({ attributes, children }: SvgNode): void {
    const size = Number(attributes.width)
    const marks = children.filter((child) => typeof child !== 'string')
    const look = marks[0]?.attributes ?? {}
    const ops = marks.map(({ tag, attributes: of }) =>
      tag === 'line' ? `${of.x1} ${of.y1} m ${of.x2} ${of.y2} l S` : dot(Number(of.cx), Number(of.cy), Number(of.r)),
    )
    const tile = pdf.pattern([0, 0, size, size], size, size, `${Number(look['stroke-width'] ?? 0)} w ${ops.join(' ')}`)
    // The tile is laid down as the transformation stands when it is first used.
    pdf.save()
    turn(String(attributes.patternTransform ?? ''))
    ;(tile as unknown as { embed: () => void }).embed()
    pdf.restore()
    pdf.fillOpacity(Number(look['stroke-opacity'] ?? look['fill-opacity'] ?? 1))
    pdf.fill([tile, String(look.stroke ?? look.fill)] as never)
  }

  function words(node: SvgNode, look: Look): void {
    const spans = spansOf(node, look)
    const line = flow.lines(spans, Number.POSITIVE_INFINITY)[0]
    if (!line) return
    const anchor = look['text-anchor']
    const x = Number(node.attributes.x) - (anchor === 'middle' ? line.width / 2 : anchor === 'end' ? line.width : 0)
    for (const { text, font, size, colour, x: dx } of line.pieces) {
      pdf
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(text, x + dx, Number(node.attributes.y), { lineBreak: false, baseline: 'alphabetic' })
    }
  }
}

/** A circle as a tile draws it: a square with round corners is near enough at this size. */
const dot = (x: number, y: number, r: number) => {
  const k = r * 0.5523
  return `${x - r} ${y} m ${x - r} ${y + k} ${x - k} ${y + r} ${x} ${y + r} c ${x + k} ${y + r} ${x + r} ${y + k} ${x + r} ${y} c ${x + r} ${y - k} ${x + k} ${y - r} ${x} ${y - r} c ${x - k} ${y - r} ${x - r} ${y - k} ${x - r} ${y} c f`
}

const every = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : every(child))),
]

function spansOf({ attributes, children }: SvgNode, above: Look): Span[] {
  const look: Look = { ...above, ...attributes }
  const bold = Number(look['font-weight'] ?? 400) >= 600
  const face = look['font-style'] === 'italic' ? 'italic' : bold ? 'bold' : 'regular'
  const size = Number(look['font-size'] ?? 16)
  return children.flatMap((child) =>
    typeof child === 'string'
      ? [{ text: attributes.dx === undefined ? child : ` ${child}`, face, size, colour: String(look.fill) } as Span]
      : spansOf(child, look),
  )
}
