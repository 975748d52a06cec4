import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chart } from './chart.ts'
import type { Results } from './results.ts'
import { scenarioTable } from './tables.ts'

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const page = root('docs/BENCHMARKS.md')
const begins = '<!-- figures: written by npm run bench -- --write -->'
const ends = '<!-- end of figures -->'

/** Keeps a run's results for looking at later, out of the repository. */
export async function keepResults(results: Results): Promise<string> {
  await mkdir(root('test-results'), { recursive: true })
  const file = root('test-results/bench.json')
  await writeFile(file, jsonOf(results))
  return file
}

/** Renews the figures of docs/BENCHMARKS.md with their JSON and their chart. Scenarios that were not run keep what stood there; `order` is that of the page. */
export async function writeDocs(results: Results, order: readonly string[]): Promise<void> {
  const stored = root('docs/benchmarks.json')
  const before = await readFile(stored, 'utf8').then(
    (text) => JSON.parse(text) as Results,
    () => null,
  )
  const fresh = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]))
  const kept = before?.scenarios.filter(({ id }) => !fresh.has(id)) ?? []
  const place = ({ id }: { id: string }) => order.indexOf(id)
  const all: Results = {
    ...results,
    scenarios: [...kept, ...results.scenarios].toSorted((one, other) => place(one) - place(other)),
  }
  const { date, machine, scenarios } = all
  const said = `${date}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, everything on one machine.`
  const text = await readFile(page, 'utf8')
  const [head, rest] = text.split(begins)
  const tail = rest?.split(ends)[1]
  if (head === undefined || tail === undefined) throw new Error('docs/BENCHMARKS.md has no place for figures')
  const figures = [said, ...scenarios.map(scenarioTable)].join('\n\n')
  await writeFile(page, `${head}${begins}\n\n${figures}\n\n${ends}${tail}`)
  await writeFile(root('docs/pictures/benchmarks.svg'), chart(all))
  await writeFile(stored, jsonOf(all))
}

/** Four digits that count: more would be noise in every difference. */
function jsonOf(results: Results): string {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)
  // A line per server: differences between runs can then be read.
  const text = JSON.stringify(results, rounded, 1).replace(/\{\s+"server"[\s\S]*?\n {5}\}/g, (one) =>
    one.replace(/\s+/g, ' '),
  )
  return `${text}\n`
}
