import { allScenarios } from './all-scenarios.ts'
import { resultsOf, type ScenarioResult, scenarioResult } from './report/results.ts'
import { scenarioTable } from './report/tables.ts'
import { keepResults, writeDocs } from './report/write-docs.ts'
import { runScenario } from './run-scenario.ts'
import { type ServerKind, serverKinds } from './servers/kinds.ts'

// npm run bench: our server beside those that people would pick instead. `-- --write` renews docs/BENCHMARKS.md. BENCH_ROUNDS,
// BENCH_SECONDS, BENCH_ONLY (scenarios' beginnings, by comma), BENCH_SERVERS, BENCH_SEED.

const { BENCH_ROUNDS = '5', BENCH_SECONDS = '4', BENCH_ONLY = '', BENCH_SERVERS, BENCH_SEED = '8300' } = process.env
const only = BENCH_ONLY.split(',').filter(Boolean)
const servers = BENCH_SERVERS
  ? serverKinds.filter((kind): kind is ServerKind => BENCH_SERVERS.split(',').includes(kind))
  : serverKinds
const all = allScenarios(Number(BENCH_SECONDS), Number(BENCH_SEED))
const order = all.map(({ id }) => id)
const scenarios = all.filter(({ id }) => only.length === 0 || only.some((begins) => id.startsWith(begins)))
if (scenarios.length === 0) throw new Error(`BENCH_ONLY: there is no scenario ${BENCH_ONLY}`)
const done: ScenarioResult[] = []
for (const scenario of scenarios) {
  const began = Date.now()
  const rounds = await runScenario(scenario, {
    rounds: Number(BENCH_ROUNDS),
    servers,
    said: (line) => console.error(line),
  })
  const result = scenarioResult(scenario, rounds)
  done.push(result)
  console.log(`\n${scenarioTable(result)}`)
  console.error(`${scenario.id} took ${Math.round((Date.now() - began) / 1000)} s`)
  // After each scenario: a run takes half an hour and more, and what is measured should not be lost with it.
  const results = resultsOf(done)
  const file = await keepResults(results)
  if (process.argv.includes('--write')) await writeDocs(results, order)
  console.error(file)
}
