import type { CanvasPicture } from '@firsthand/canvas'
import { svgText } from '@firsthand/report'

/** What has to be said with a picture: its title, its description in words, and sentences that stand under it. */
export type Told = { title: string; description: string; under: readonly string[]; language: string }

const NS = 'http://www.w3.org/2000/svg'
const line = 26
const letters = 'Atkinson Hyperlegible Next'

/**
 * A picture of the canvas as a file that stands alone: with a title and a description for those who don't see it, its colours and its font
 * inside, nothing loaded, no script. `colourOf` tells what a custom property of the page is; `font` is a data address.
 */
export function ownFile(
  { svg, width, height }: CanvasPicture,
  { title, description, under, language }: Told,
  colourOf: (property: string) => string,
  font: string,
): CanvasPicture {
  const document = new DOMParser().parseFromString(named(svg, colourOf), 'image/svg+xml')
  const root = document.documentElement
  const [x = 0, y = 0, wide = width, high = height] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const head = 64
  const foot = under.length === 0 ? 0 : under.length * line + 24
  // So wide that the sentences fit, about.
  const most = Math.max(wide, ...under.map((text) => text.length * 9 + 64), title.length * 15 + 64)
  const size = { width: Math.ceil(most), height: Math.ceil(high + head + foot) }
  root.setAttribute('viewBox', `${x} ${y - head} ${size.width} ${size.height}`)
  root.setAttribute('width', `${size.width}`)
  root.setAttribute('height', `${size.height}`)
  root.setAttribute('role', 'img')
  root.setAttribute('aria-labelledby', 'canvas-title canvas-description')
  root.setAttribute('lang', language)
  root.setAttribute('font-family', `${letters}, Atkinson Hyperlegible, Verdana, sans-serif`)
  for (const name of ['class', 'style', 'data-color-mode', 'direction']) root.removeAttribute(name)
  const element = (tag: string, attributes: Record<string, string | number>, text = '') => {
    const made = document.createElementNS(NS, tag)
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, `${value}`)
    made.textContent = text.toWellFormed()
    return made
  }
  const written = (text: string, at: number, more: Record<string, string | number>) =>
    element('text', { x: x + 32, y: at, fill: colourOf('--ink'), ...more }, text)
  const face = `@font-face{font-family:"${letters}";src:url(${font});font-weight:200 800}`
  root.prepend(
    element('title', { id: 'canvas-title' }, title),
    element('desc', { id: 'canvas-description' }, [description, ...under].join(' ')),
    element('style', {}, face),
    element('rect', { x, y: y - head, ...size, fill: colourOf('--paper') }),
    written(title, y - head + 44, { 'font-size': 26, 'font-weight': 700 }),
  )
  root.append(...under.map((text, at) => written(text, y + high + 8 + (at + 1) * line - 8, { 'font-size': 16 })))
  return { ...size, svg: new XMLSerializer().serializeToString(root) }
}

/** Names of the page's colours become the colours. */
const named = (svg: string, colourOf: (property: string) => string) =>
  svg.replace(/var\((--[\w-]+)\)/g, (_, property: string) => svgText(colourOf(property)))
