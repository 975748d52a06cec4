import type { ServerKind } from '../servers/kinds.ts'
import type { Results, Spread } from './results.ts'

type Row = { label: string; reach: number | undefined; servers: { server: ServerKind; ratio: Spread }[] }

/** Shape and colour of each server: told apart without colour too. */
const marks: Partial<Record<ServerKind, { name: string; colour: string; draw: (x: number, y: number) => string }>> = {
  'y-websocket': {
    name: '@y/websocket-server 0.1.1',
    colour: '#6b7280',
    draw: (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"/>`,
  },
  hocuspocus: { name: 'Hocuspocus 4', colour: '#1d5c8a', draw: (x, y) => `<path d="M${x} ${y - 5.5}l5.5 10h-11z"/>` },
  firsthand: { name: 'Firsthand', colour: '#a1481b', draw: (x, y) => `<path d="M${x - 5} ${y - 5}h10v10h-10z"/>` },
}

const width = 900
const left = 330
const right = 40
const line = 20
const least = 0.25
const most = 64
const x = (ratio: number) =>
  left + ((width - left - right) * Math.log(Math.min(most, Math.max(least, ratio)) / least)) / Math.log(most / least)

/** Ratios to the relay as a picture: a mark at the median, a line from the least to the most, a notch where the aim is. */
export function chart({ scenarios, machine }: Results): string {
  const rows = scenarios.flatMap(({ title, figures }): Row[] =>
    figures
      .filter(({ ratio }) => ratio)
      .map((figure, n) => ({
        label: n === 0 ? `${title}|${figure.title}` : `|${figure.title}`,
        reach: figure.reach,
        servers: figure.servers.flatMap(({ server, ratio }) => (ratio && marks[server] ? [{ server, ratio }] : [])),
      })),
  )
  const parts: string[] = []
  let y = 98
  for (const row of rows) {
    const [title = '', name = ''] = row.label.split('|')
    if (title) {
      y += 12
      parts.push(text(16, y, title, 'font-weight="600"'))
      y += line
    }
    parts.push(text(left - 12, y + 4, name, 'text-anchor="end"'))
    if (row.reach !== undefined)
      parts.push(`<path d="M${r(x(row.reach))} ${y - 10}v20" stroke="#1c1a17" stroke-width="2.5"/>`)
    for (const { server, ratio } of row.servers) parts.push(drawn(server, ratio, y))
    y += line + 4
  }
  const height = y + 16
  const grid = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64].map(
    (ratio) =>
      `<path d="M${r(x(ratio))} 84V${height - 12}" stroke="#1c1a17" stroke-opacity="${ratio === 1 ? 0.7 : 0.15}"/>` +
      text(x(ratio), 76, `${ratio}×`, 'text-anchor="middle"'),
  )
  let at = 16
  const legend = Object.values(marks).map(({ name, colour, draw }) => {
    const entry = `<g fill="${colour}">${draw(at + 6, 20)}</g>${text(at + 18, 24, name)}`
    at += 44 + name.length * 7
    return entry
  })
  const about = `ratios to a bare relay, lower is better · notch: what we aim at · ${machine.cores} cores, Node ${machine.node}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12.5" fill="#1c1a17" role="img">`,
    `<title>${escaped(`Servers compared: ${about}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fbf8f2"/>`,
    ...legend,
    text(16, 46, about, 'font-size="11"'),
    ...grid,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

function drawn(server: ServerKind, ratio: Spread, y: number): string {
  const mark = marks[server]
  if (!mark) return ''
  const spread = `<path d="M${r(x(ratio.least))} ${y}H${r(x(ratio.most))}" stroke="${mark.colour}" stroke-width="2" stroke-opacity="0.5"/>`
  return `${spread}<g fill="${mark.colour}">${mark.draw(r(x(ratio.median)), y)}</g>`
}

const r = (value: number) => Math.round(value * 10) / 10
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const text = (at: number, y: number, words: string, more = '') =>
  `<text x="${r(at)}" y="${y}" ${more}>${escaped(words)}</text>`
