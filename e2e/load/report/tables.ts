import type { ServerKind } from '../servers/kinds.ts'
import type { FigureResult, ScenarioResult, Spread } from './results.ts'

const serverNames: Record<ServerKind, string> = {
  relay: 'relay',
  'y-websocket': '@y/websocket-server',
  hocuspocus: 'Hocuspocus',
  firsthand: '**Firsthand**',
  'firsthand-normal': 'Firsthand, sync=NORMAL',
}

/** A number short enough to compare: three digits that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 1000) return String(value)
  if (size >= 1000) return Math.round(value).toLocaleString('en')
  return size >= 100 ? value.toFixed(0) : size >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const range = ({ least, most }: Spread) => `${short(least)}–${short(most)}`
const whole = ({ median, least, most }: Spread) =>
  least === most ? short(median) : `${short(median)} (${range({ median, least, most })})`

/** A scenario as a Markdown table: a row per figure, a column per server. Ratios first, what they are ratios of behind them. */
export function scenarioTable({ title, figures, rounds }: ScenarioResult): string {
  const servers = figures[0]?.servers.map(({ server }) => server) ?? []
  const reaches = figures.some(({ reach }) => reach !== undefined)
  const head = ['', ...servers.map((server) => serverNames[server]), ...(reaches ? ['aim'] : [])]
  const rows = figures.map((figure) => [
    figure.unit ? `${figure.title} (${figure.unit})` : figure.title,
    ...figure.servers.map((one) => cell(one)),
    ...(reaches ? [figure.reach === undefined ? '' : `≤ ${figure.reach}`] : []),
  ])
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  return `### ${title[0]?.toUpperCase()}${title.slice(1)}\n\n${lines.join('\n')}\n\n${rounds === 1 ? 'One round' : `${rounds} rounds`}.`
}

function cell({ server, absolute, ratio }: FigureResult['servers'][number]): string {
  if (ratio === null || server === 'relay') return whole(absolute)
  const between = ratio.least === ratio.most ? '' : ` (${range(ratio)})`
  return `${bold(server, `${short(ratio.median)} ×`)}${between} · ${short(absolute.median)}`
}

const bold = (server: ServerKind, text: string) => (server === 'firsthand' ? `**${text}**` : text)
