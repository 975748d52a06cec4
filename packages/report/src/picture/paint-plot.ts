import type { VoiceMark } from '@firsthand/model'
import type { MapRequest } from './map-picture.ts'
import { paintText } from './paint-text.ts'
import type { Plot, PlottedGroup, Point } from './plot.ts'
import { lineDashes, voicePattern, voiceShape } from './shapes.ts'
import { type SvgNode, svg } from './svg-node.ts'
import { textWidth } from './text-width.ts'

/** The radius of a mark when marks stand this far apart. */
export const markRadius = (distance: number) => distance * 0.41

/** Bands, lines, marks and nodes of the groups: the second group's below, lived experience on top, every mark above every line. */
export function paintPlot(plot: Plot, { colours, id }: MapRequest): SvgNode[] {
  const under = plot.groups.toReversed()
  const patternId = (mark: VoiceMark) => `${id}-${mark}`
  const patterns = plot.groups.flatMap(
    ({ voice }) => voicePattern(voice.mark, patternId(voice.mark), colours.voices[voice.mark]) ?? [],
  )
  return [
    ...(patterns.length > 0 ? [svg('defs', {}, ...patterns)] : []),
    ...plot.groups.flatMap((group) => bands(group, patternId(group.voice.mark))),
    ...under.flatMap(lines),
    ...plot.groups.flatMap((group) => group.marks.map((mark) => markAt(group, mark))),
    ...under.flatMap((group) => group.nodes.map((node) => nodeAt(group, node))),
  ]

  function bands({ voice, bands, edges }: PlottedGroup, pattern: string): SvgNode[] {
    const { deep, band } = colours.voices[voice.mark]
    const gold = voice.mark === 'gold-circle'
    return [
      ...bands.map((d) =>
        svg('path', { d, fill: gold ? band : `url(#${pattern})`, 'fill-opacity': gold ? 0.9 : undefined }),
      ),
      ...edges.map((d) =>
        svg('path', {
          d,
          fill: 'none',
          stroke: gold ? colours.gold : deep,
          'stroke-width': 1.2,
          'stroke-opacity': 0.75,
          'stroke-dasharray': gold ? undefined : '5 4',
        }),
      ),
    ]
  }

  function lines({ voice, lines }: PlottedGroup): SvgNode[] {
    const { fill, edge, deep } = colours.voices[voice.mark]
    const round = { fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }
    return lines.flatMap((d) => [
      svg('path', {
        d,
        ...round,
        'stroke-linecap': 'butt',
        stroke: colours.paper,
        'stroke-width': 11,
        'stroke-opacity': 0.85,
      }),
      ...(voice.mark === 'gold-circle'
        ? [
            svg('path', { d, ...round, stroke: edge, 'stroke-width': 7 }),
            svg('path', { d, ...round, stroke: fill, 'stroke-width': 4.6 }),
          ]
        : [
            svg('path', {
              d,
              ...round,
              'stroke-linecap': voice.mark === 'plum-triangle' ? 'round' : 'butt',
              stroke: deep,
              'stroke-width': 4,
              'stroke-dasharray': lineDashes[voice.mark],
            }),
          ]),
    ])
  }

  function markAt({ voice }: PlottedGroup, at: Point): SvgNode {
    const { fill, edge } = colours.voices[voice.mark]
    const shape = voiceShape(voice.mark, markRadius(plot.distance), { fill, stroke: edge, 'stroke-width': 1.4 })
    return svg('g', { transform: place(at) }, shape)
  }

  function nodeAt({ voice }: PlottedGroup, at: Point): SvgNode {
    const { edge, deep } = colours.voices[voice.mark]
    const stroke = voice.mark === 'gold-circle' ? edge : deep
    return svg(
      'g',
      { transform: place(at) },
      voiceShape(voice.mark, 7.5, { fill: colours.surface, stroke, 'stroke-width': 3.2 }),
    )
  }
}

const place = ({ x, y }: Point) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`

/** How far apart two lines are, in words: whole and half steps, rounded down so that it never says too much. */
export function stepsApart(steps: number, { says }: MapRequest): string {
  const halves = Math.floor(steps * 2 + 1e-6) / 2
  return says.map.stepsApart(`${Math.floor(halves)}${halves % 1 ? says.map.half : ''}`, halves === 1)
}

/** The arrow between two nodes; `across` it stands upright. */
export function paintArrow({ from, to }: Plot['apart'][number], across: boolean, { colours }: MapRequest): SvgNode {
  const [low, high] = across
    ? [Math.min(from.y, to.y) + 12, Math.max(from.y, to.y) - 12]
    : [Math.min(from.x, to.x) + 12, Math.max(from.x, to.x) - 12]
  const at = (along: number, aside: number) => (across ? `${from.x + aside} ${along}` : `${along} ${from.y + aside}`)
  return svg('path', {
    d: `M${at(low, 0)}L${at(high, 0)}M${at(low + 6, -5)}L${at(low, 0)}L${at(low + 6, 5)}M${at(high - 6, -5)}L${at(high, 0)}L${at(high - 6, 5)}`,
    fill: 'none',
    stroke: colours.ink,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  })
}

/** The words on an upright arrow: half way between two steps, where no marks stand, as near to its middle as can be. */
export function paintStepsApart(
  apart: Plot['apart'][number],
  feeling: (value: number) => number,
  request: MapRequest,
): SvgNode[] {
  const { from, to, steps } = apart
  const words = stepsApart(steps, request)
  const middle = (from.y + to.y) / 2
  const free = [-1.5, -0.5, 0.5, 1.5]
    .map(feeling)
    .filter((y) => y > Math.min(from.y, to.y) + 24 && y < Math.max(from.y, to.y) - 24)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  const y = free[0] ?? middle
  const width = textWidth(words, 15, true) + 14
  return [
    svg('rect', { x: from.x - width / 2, y: y - 14, width, height: 28, rx: 14, fill: request.colours.ink }),
    ...paintText(words, { x: from.x, y: y + 5, weight: 650, fill: request.colours.paper }),
  ]
}

/** The gold stroke under the name of the moment that somebody reads. */
export function paintSeam(x: number, y: number, width: number, colour: string): SvgNode {
  const up = [0, -2, 1.5, -1, 2, -1.5, 1, -0.5]
  const d = up
    .map(
      (lift, index) =>
        `${index === 0 ? 'M' : 'L'}${(x + (width * index) / (up.length - 1)).toFixed(1)} ${(y + lift).toFixed(1)}`,
    )
    .join('')
  return svg('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': 4.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })
}
