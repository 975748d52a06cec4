import type { Opening } from './views.ts'

const sorted = (values: number[]) => [...values].sort((a, b) => a - b)
const median = (values: number[]) => sorted(values)[Math.floor(values.length / 2)] ?? 0
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)

/** The figures as a table: median of the times with the fastest and the slowest, and what travelled. */
export function table(openings: Map<string, Opening[]>): string {
  const head = ['view', 'open, median ms', 'fastest – slowest', 'script KB (gzip)', 'all KB transferred']
  const rows = [...openings].map(([view, runs]) => {
    const times = sorted(runs.map(({ milliseconds }) => milliseconds)).map(Math.round)
    return [
      view,
      String(Math.round(median(times))),
      `${times[0]} – ${times.at(-1)}`,
      kilobytes(median(runs.map((run) => run.scriptBytes))),
      kilobytes(median(runs.map((run) => run.transferred))),
    ]
  })
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n')
}
