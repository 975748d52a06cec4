import { pickWords, type Valence } from '@firsthand/model'
import { scaleLinear } from 'd3-scale'
import { leastDrawn } from '../map/emotional-map.ts'
import { furthestApart } from '../map/furthest-apart.ts'
import { drawTouchpoint } from './draw-touchpoint.ts'
import { emotionLines } from './emotion-lines.ts'
import type { MapPicture, MapRequest } from './map-picture.ts'
import { markRadius, paintArrow, paintPlot, paintSeam, stepsApart } from './paint-plot.ts'
import { lineHeight, paintText, textSize } from './paint-text.ts'
import { plot } from './plot.ts'
import { face, voiceShape } from './shapes.ts'
import { type SvgNode, svg } from './svg-node.ts'
import { textWidth, wrapText } from './text-width.ts'

const steps: readonly Valence[] = [-2, -1, 0, 1, 2]
const leastRow = 116
const scaleHeight = 64

/** One moment's words at the left: name, what was chosen, what is not drawn. */
type Aside = { painting: SvgNode[]; height: number }

/** The map for a narrow screen: the journey runs down the page, very hard at the left, very good at the right; words stand beside it. */
export function drawDown(request: MapRequest): MapPicture {
  const { map, compared, colours, says, width } = request
  const asideWidth = Math.min(200, Math.max(118, Math.round(width * 0.38)))
  const unfeltMarks = map.moments.some(({ groups }) =>
    groups.some(({ marks }) => marks.some(({ valence }) => valence === null)),
  )
  const scale = scaleLinear([unfeltMarks ? -3.5 : -2.5, 2.5], [asideWidth + 8, width - 2])
  const feeling = (value: number) => scale(value)
  const step = feeling(1) - feeling(0)

  const asides = map.moments.map((_, moment) => paintAside(moment, asideWidth, request))
  const row = Math.max(leastRow, ...asides.map((aside) => aside.height + 22))
  const plotted = plot(map, compared, {
    direction: 'down',
    along: (moment) => (moment + 0.5) * row,
    half: row / 2,
    feeling,
    step,
    unfelt: feeling(-3),
  })
  const height = map.moments.length * row
  const boxes = map.moments.map((_, moment) => ({
    moment,
    x: 1,
    y: moment * row + 1,
    width: width - 2,
    height: row - 2,
  }))
  const raised = new Set([
    ...plotted.apart.map((apart) => apart.moment),
    ...(request.open === null ? [] : [request.open]),
  ])

  const painting = boxes.flatMap(({ moment, x, y, width, height }) =>
    raised.has(moment)
      ? [
          svg('rect', {
            x,
            y,
            width,
            height,
            rx: 10,
            fill: colours.surface,
            stroke: colours.control,
            'stroke-width': 1.5,
          }),
        ]
      : moment === 0 || raised.has(moment - 1)
        ? []
        : [svg('line', { x1: 0, x2: width, y1: y - 1, y2: y - 1, stroke: colours.line, 'stroke-width': 1.2 })],
  )
  for (const value of steps) {
    const x = feeling(value)
    painting.push(
      value === 0
        ? svg('line', {
            x1: x,
            x2: x,
            y1: 4,
            y2: height - 4,
            stroke: colours.control,
            'stroke-width': 2,
            'stroke-dasharray': '1 5',
            'stroke-linecap': 'round',
          })
        : svg('line', { x1: x, x2: x, y1: 4, y2: height - 4, stroke: colours.line, 'stroke-width': 1.2 }),
    )
  }
  painting.push(...paintPlot(plotted, request))
  for (const apart of plotted.apart) painting.push(paintArrow(apart, false, request))
  for (const [moment, aside] of asides.entries()) {
    painting.push(svg('g', { transform: `translate(0 ${(moment * row).toFixed(1)})` }, ...aside.painting))
  }

  const ends = [-2, 2] as const
  const scalePainting = [
    ...steps.map((value) => face(value, feeling(value) - 15, 2, 30, colours)),
    ...ends.flatMap((value) => {
      const words = says.felt[`${value}`]
      const half = textWidth(words, textSize) / 2
      const x = Math.min(Math.max(feeling(value), asideWidth + 8 + half), width - 2 - half)
      return paintText(words, { x, y: 52, fill: colours.ink })
    }),
    ...(unfeltMarks
      ? paintText(wrapText(says.map.noFeeling, asideWidth - 4, textSize, false, 2), {
          x: asideWidth + 2,
          y: 20,
          fill: colours.quiet,
          anchor: 'end',
        })
      : []),
    svg('line', {
      x1: 0,
      x2: width,
      y1: scaleHeight - 1,
      y2: scaleHeight - 1,
      stroke: colours.line,
      'stroke-width': 1.2,
    }),
  ]
  return {
    direction: 'down',
    width,
    height,
    painting,
    scale: { height: scaleHeight, painting: scalePainting },
    moments: boxes,
    marks: plotted.groups.flatMap(({ voice, marks }) => marks.map((mark) => ({ ...mark, voice: voice.id }))),
    radius: markRadius(plotted.distance),
  }

  function paintAside(moment: number, wide: number, { language, emotions, open }: MapRequest): Aside {
    const found = map.moments[moment]
    if (!found) return { painting: [], height: 0 }
    const { touchpoint, groups } = found
    const name = touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney
    const indent = touchpoint ? 30 : 8
    const title = wrapText(name, wide - indent - 2, textSize, true, 3)
    const painting = [
      ...(touchpoint ? [drawTouchpoint(touchpoint.picture, 6, 12, 20, colours.ink)] : []),
      ...paintText(title, {
        x: indent,
        y: 27,
        weight: moment === open ? 750 : 600,
        fill: colours.ink,
        anchor: 'start',
      }),
    ]
    let y = 27 + title.length * lineHeight
    if (moment === open) {
      painting.push(paintSeam(indent + 2, y - 8, 54, colours.gold))
      y += 8
    }
    const apart = furthestHere(moment)
    if (apart) {
      const label = [says.map.furthest, stepsApart(apart.steps, request)].flatMap((line) =>
        wrapText(line, wide - 10, textSize, true, 2),
      )
      painting.push(...paintText(label, { x: 8, y: y + 2, weight: 700, fill: colours.ink, anchor: 'start' }))
      y += label.length * lineHeight + 2
    }
    for (const id of emotions ? [compared.left, compared.right] : []) {
      const group = groups.find((group) => group.voice === id)
      const voice = map.voices.find((voice) => voice.id === id)
      if (!group || !voice || group.marks.length === 0) continue
      const { fill, edge, deep } = colours.voices[voice.mark]
      const mark = voiceShape(voice.mark, 5, { fill, stroke: edge, 'stroke-width': 1.2 })
      const lines = emotionLines(group, language, wide - 24)
      if (lines.length > 0) painting.push(svg('g', { transform: `translate(11 ${y - 3})` }, mark))
      if (group.marks.length < leastDrawn) {
        const few = wrapText(says.map.tooFew(pickWords(voice.label, language)), wide - 10, textSize, false, 3)
        painting.push(...paintText(few, { x: 8, y: y + 2, fill: colours.quiet, anchor: 'start', italic: true }))
        y += few.length * lineHeight + 2
        continue
      }
      for (const { text, count, size, weight } of lines) {
        painting.push(
          svg(
            'text',
            { x: 22, y: y + 2, fill: deep, 'font-size': size, 'font-weight': weight },
            text,
            ...(count === ''
              ? []
              : [svg('tspan', { fill: colours.quiet, 'font-size': 14.5, 'font-weight': 400, dx: 5 }, count)]),
          ),
        )
        y += lineHeight
      }
    }
    return { painting, height: y - lineHeight + 4 }
  }

  function furthestHere(moment: number) {
    const id = map.moments[moment]?.touchpoint?.id
    return furthestApart(map, compared).find((apart) => apart.touchpoint === id)
  }
}
