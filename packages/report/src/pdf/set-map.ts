import type { Language } from '@firsthand/model'
import type { Block } from '../document/block.ts'
import { comparedAtFirst } from '../map/furthest-apart.ts'
import { describeMap } from '../picture/describe-map.ts'
import { mapDrawing } from '../picture/map-svg.ts'
import { drawPicture } from './draw-picture.ts'
import { type Flow, sheet, textWidth } from './flow.ts'

/** So many moments stand side by side on a page; a longer journey goes on below. */
const acrossPaper = 8

/** The emotional map, the same picture as on the page, as a figure with its description in words. */
export function setMap(flow: Flow, { map, title }: Extract<Block, { is: 'map' }>, language: Language): void {
  const compared = comparedAtFirst(map)
  const strips = Math.max(1, Math.ceil(map.moments.length / acrossPaper))
  const each = Math.ceil(map.moments.length / strips)
  for (let strip = 0; strip < strips; strip += 1) {
    const part = { ...map, moments: map.moments.slice(strip * each, (strip + 1) * each) }
    const picture = mapDrawing(part, title, language, [], 780)
    const [width, height] = [Number(picture.attributes.width), Number(picture.attributes.height)]
    const scale = Math.min(0.75, textWidth / width)
    flow.need(height * scale)
    const words = describeMap(part, compared, title, language)
    const box = [sheet.left, flow.y, sheet.left + width * scale, flow.y + height * scale]
    const figure = flow.figure(`${words.title}. ${words.description}`, box)
    const content = flow.pdf.markStructureContent('Figure')
    drawPicture(flow, picture, sheet.left, flow.y, scale)
    flow.pdf.endMarkedContent()
    figure.add(content)
    figure.end()
    flow.y += height * scale + 8
  }
}
