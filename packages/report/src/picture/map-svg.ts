import type { Language } from '@firsthand/model'
import { pickWords } from '@firsthand/model'
import type { EmotionalMap } from '../map/emotional-map.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { reportWords } from '../words/report-words.ts'
import { paperColours } from './colours.ts'
import { describeMap } from './describe-map.ts'
import { drawAcross } from './draw-across.ts'
import { lineHeight, paintText } from './paint-text.ts'
import { voiceShape } from './shapes.ts'
import { type SvgNode, svg, svgText } from './svg-node.ts'
import { textWidth, wrapText } from './text-width.ts'

/** The typeface of Firsthand and what stands in for it where it is not installed. */
const pictureFont = 'Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif'
const margin = 24
/** Room around the sentences that stand above the picture. */
const padding = 10
const head = 74

/**
 * The map as an SVG file that stands alone: light on white, fonts named, no script, nothing loaded, with title and description
 * for those who don't see it. The same picture as on the page. `marks` are sentences that have to stand above it.
 */
export function mapSvg(map: EmotionalMap, board: string, language: Language, marks: readonly string[] = []): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(mapDrawing(map, board, language, marks))}\n`
}

/** The same before it is written down: an `svg` node with its `width` and `height` in pixels, wider than `across` when the journey is long. */
export function mapDrawing(
  map: EmotionalMap,
  board: string,
  language: Language,
  marks: readonly string[] = [],
  across = 1040,
): SvgNode {
  const says = reportWords(language)
  const compared = comparedAtFirst(map)
  const colours = paperColours
  const picture = drawAcross({
    map,
    compared,
    language,
    says,
    colours,
    id: 'map',
    width: across,
    step: 79,
    emotions: true,
    open: null,
  })
  const { title, description } = describeMap(map, compared, board, language)
  const width = Math.ceil(picture.width + 2 * margin)
  const marked = marks.flatMap((mark) => wrapText(mark, picture.width - 2 * padding, 15, true))
  const above = marked.length === 0 ? 0 : marked.length * lineHeight + 3 * padding
  const height = Math.ceil(picture.height + head + 2 * margin + above)
  let x = 4
  const legend = map.voices
    .filter(({ id }) => id === compared.left || id === compared.right)
    .flatMap(({ label, mark }) => {
      const { fill, edge, deep } = colours.voices[mark]
      const name = pickWords(label, language)
      const at = x
      x += textWidth(name, 15, true) + 44
      return [
        svg(
          'g',
          { transform: `translate(${at + 7} 41)` },
          voiceShape(mark, 6.5, { fill, stroke: edge, 'stroke-width': 1.4 }),
        ),
        ...paintText(name, { x: at + 20, y: 46, weight: 700, fill: deep, anchor: 'start' }),
      ]
    })
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'map-title map-description',
      lang: language,
      'font-family': pictureFont,
    },
    svg('title', { id: 'map-title' }, title),
    svg('desc', { id: 'map-description' }, [...marks, description].join(' ')),
    svg('rect', { width, height, fill: colours.paper }),
    ...(marked.length === 0
      ? []
      : [
          svg('rect', { width, height: above, fill: colours.voices['gold-circle'].band }),
          ...paintText(marked, {
            x: margin + padding,
            y: padding + 16,
            weight: 700,
            fill: colours.ink,
            anchor: 'start',
          }),
        ]),
    svg(
      'g',
      { transform: `translate(${margin} ${margin + above})` },
      ...paintText(title, { x: 4, y: 16, size: 21, weight: 700, fill: colours.ink, anchor: 'start' }),
      ...legend,
      ...paintText(`${says.map.eachMark} ${says.map.howToRead}`, { x: 4, y: 70, fill: colours.quiet, anchor: 'start' }),
      svg('g', { transform: `translate(0 ${head})` }, ...picture.painting),
    ),
  )
}
