import { pickWords, type Valence } from '@firsthand/model'
import { scaleLinear } from 'd3-scale'
import { type GroupFeeling, leastDrawn, type MapMoment } from '../map/emotional-map.ts'
import { drawTouchpoint } from './draw-touchpoint.ts'
import { emotionLines } from './emotion-lines.ts'
import type { MapPicture, MapRequest } from './map-picture.ts'
import { markRadius, paintArrow, paintPlot, paintSeam, paintStepsApart } from './paint-plot.ts'
import { lineHeight, paintText, textSize } from './paint-text.ts'
import { plot } from './plot.ts'
import { face, voiceShape } from './shapes.ts'
import { type SvgNode, svg } from './svg-node.ts'
import { wrapText } from './text-width.ts'

const usualScale = 132
/** Faces alone, without the words for them. */
const compactScale = 46
const end = 10
const top = 36
const steps: readonly Valence[] = [2, 1, 0, -1, -2]
/** A moment is never narrower; a longer journey makes a wider picture. */
export const leastColumn = 84
const compactColumn = 70
const mostColumn = 190

/** The map with the journey from left to right: faces at the left, a column per moment, its name and the words chosen under it. */
export function drawAcross(request: MapRequest): MapPicture {
  const { map, compared, colours, says, language } = request
  const count = Math.max(1, map.moments.length)
  const scaleWidth = request.compact ? compactScale : usualScale
  const column = Math.min(
    mostColumn,
    Math.max(request.compact ? compactColumn : leastColumn, (request.width - scaleWidth - end) / count),
  )
  const width = scaleWidth + count * column + end
  const middle = (moment: number) => scaleWidth + (moment + 0.5) * column
  const unfeltMarks = map.moments.some(({ groups }) =>
    groups.some(({ marks }) => marks.some(({ valence }) => valence === null)),
  )
  const scale = scaleLinear([2.5, -2.5], [top, top + 5 * request.step])
  const feeling = (value: number) => scale(value)
  const unfelt = feeling(-2.5) + request.step / 2
  const plotted = plot(map, compared, {
    direction: 'across',
    along: middle,
    half: column / 2,
    feeling,
    step: request.step,
    unfelt,
  })
  const below = (unfeltMarks ? unfelt + request.step / 2 : feeling(-2.5)) + 8

  const titles = map.moments.map((moment) => wrapText(nameOf(moment, request), column - 8, textSize, true, 3))
  const titleLines = Math.max(1, ...titles.map((lines) => lines.length))
  let y = below + 34 + titleLines * lineHeight + 22
  const painting: SvgNode[] = []
  const rows: SvgNode[] = []
  const spoken = new Set(plotted.groups.filter(({ marks }) => marks.length > 0).map(({ voice }) => voice.id))
  if (request.emotions && spoken.size > 0) {
    for (const [index, { voice }] of plotted.groups.entries()) {
      if (index > 0)
        rows.push(
          svg('line', { x1: 4, x2: width - end, y1: y - 20, y2: y - 20, stroke: colours.line, 'stroke-width': 1.2 }),
        )
      const { deep, fill, edge } = colours.voices[voice.mark]
      const label = wrapText(pickWords(voice.label, language), scaleWidth - 38, textSize, true, 3)
      rows.push(
        svg(
          'g',
          { transform: `translate(12 ${y - 5})` },
          voiceShape(voice.mark, 6, { fill, stroke: edge, 'stroke-width': 1.4 }),
        ),
        ...paintText(label, { x: 26, y, weight: 700, fill: deep, anchor: 'start' }),
      )
      let tallest = label.length
      if (index === 0) {
        const explained = wrapText(says.map.wordsHead, scaleWidth - 14, textSize, false, 3)
        rows.push(
          ...paintText(explained, { x: 4, y: y + label.length * lineHeight + 2, fill: colours.quiet, anchor: 'start' }),
        )
        tallest += explained.length
      }
      if (!spoken.has(voice.id)) {
        rows.push(
          ...paintText(says.map.nothingYet, {
            x: scaleWidth + 8,
            y,
            fill: colours.quiet,
            anchor: 'start',
            italic: true,
          }),
        )
      }
      for (const [moment, { groups }] of map.moments.entries()) {
        const group = groups.find((group) => group.voice === voice.id)
        if (!group) continue
        const lines = paintEmotions(group, middle(moment), y, column - 6, deep, request)
        rows.push(...lines.painting)
        tallest = Math.max(tallest, lines.count)
      }
      y += tallest * (lineHeight + 2) + 26
    }
  } else {
    y -= 12
  }
  const height = y - 4

  const boxes = map.moments.map((_, moment) => ({
    moment,
    x: middle(moment) - column / 2,
    y: 4,
    width: column,
    height: height - 8,
  }))
  const raised = new Set([
    ...plotted.apart.map((apart) => apart.moment),
    ...(request.open === null ? [] : [request.open]),
  ])
  for (const box of boxes) {
    if (!raised.has(box.moment)) continue
    const { x, y, width, height } = box
    painting.push(
      svg('rect', {
        x: x + 1,
        y,
        width: width - 2,
        height,
        rx: 12,
        fill: colours.surface,
        stroke: colours.control,
        'stroke-width': 1.5,
      }),
    )
  }
  for (const step of steps) {
    const y = feeling(step)
    painting.push(
      step === 0
        ? svg('line', {
            x1: scaleWidth - 4,
            x2: width - end,
            y1: y,
            y2: y,
            stroke: colours.control,
            'stroke-width': 2,
            'stroke-dasharray': '1 5',
            'stroke-linecap': 'round',
          })
        : svg('line', { x1: scaleWidth - 4, x2: width - end, y1: y, y2: y, stroke: colours.line, 'stroke-width': 1.2 }),
      face(step, 4, y - 16, 32, colours),
      ...(request.compact
        ? []
        : paintText(wrapText(says.felt[`${step}`], scaleWidth - 50, textSize, false, 2), {
            x: 44,
            y: y + 5,
            fill: colours.ink,
            anchor: 'start',
          })),
    )
  }
  if (unfeltMarks) {
    painting.push(
      svg('line', {
        x1: scaleWidth - 4,
        x2: width - end,
        y1: unfelt,
        y2: unfelt,
        stroke: colours.line,
        'stroke-width': 1.2,
        'stroke-dasharray': '2 6',
      }),
      ...paintText(wrapText(says.map.noFeeling, request.compact ? width : scaleWidth - 14, textSize, false, 2), {
        x: 4,
        y: request.compact ? unfelt - request.step / 2 + 12 : unfelt - 3,
        fill: colours.quiet,
        anchor: 'start',
      }),
    )
  }
  painting.push(...paintPlot(plotted, request))
  for (const apart of plotted.apart) {
    const label = wrapText(says.map.furthest, column - 6, textSize, true, 2)
    painting.push(
      ...paintText(label, { x: middle(apart.moment), y: 22, weight: 700, fill: colours.ink }),
      paintArrow(apart, true, request),
      ...paintStepsApart(apart, feeling, request),
    )
  }
  for (const [moment, { touchpoint }] of map.moments.entries()) {
    const x = middle(moment)
    const lines = titles[moment] ?? []
    if (touchpoint) painting.push(drawTouchpoint(touchpoint.picture, x - 13, below - 6, 26, colours.ink))
    painting.push(
      ...paintText(lines, { x, y: below + 40, weight: moment === request.open ? 750 : 550, fill: colours.ink }),
    )
    if (moment === request.open) {
      painting.push(paintSeam(x - 34, below + 40 + lines.length * lineHeight - 7, 68, colours.gold))
    }
  }
  painting.push(...rows)
  return {
    direction: 'across',
    width,
    height,
    painting,
    scale: null,
    moments: boxes,
    marks: plotted.groups.flatMap(({ voice, marks }) => marks.map((mark) => ({ ...mark, voice: voice.id }))),
    radius: markRadius(plotted.distance),
  }
}

const nameOf = ({ touchpoint }: MapMoment, { says, language }: MapRequest) =>
  touchpoint ? pickWords(touchpoint.title, language) : says.map.wholeJourney

function paintEmotions(group: GroupFeeling, x: number, y: number, width: number, fill: string, request: MapRequest) {
  const { colours, language, says } = request
  const said = group.marks.length
  if (said > 0 && said < leastDrawn) {
    const lines = wrapText(says.map.fewer, width, textSize, false, 3)
    return { painting: paintText(lines, { x, y, fill: colours.quiet, italic: true }), count: lines.length }
  }
  const lines = emotionLines(group, language, width)
  const painting = lines.map(({ text, count, size, weight }, index) =>
    svg(
      'text',
      { x, y: y + index * (lineHeight + 2), fill, 'font-size': size, 'font-weight': weight, 'text-anchor': 'middle' },
      text,
      ...(count === ''
        ? []
        : [svg('tspan', { fill: colours.quiet, 'font-size': 14.5, 'font-weight': 400, dx: 5 }, count)]),
    ),
  )
  return { painting, count: lines.length }
}
