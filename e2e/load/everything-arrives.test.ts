import { expect, test } from 'vitest'
import { smallScenarios } from './all-scenarios.ts'
import { scenarioResult } from './report/results.ts'
import { scenarioTable } from './report/tables.ts'
import { runScenario } from './run-scenario.ts'
import type { Measured } from './scenarios/scenario.ts'
import type { ServerKind } from './servers/kinds.ts'

// The bench in small: whatever the figures are, everything must arrive. Times are printed, never asserted: `npm run bench` measures.

const seed = Number(process.env.BENCH_SEED ?? Math.floor(Math.random() * 2 ** 32))
const scenarios = new Map(smallScenarios(seed).map((scenario) => [scenario.id, scenario]))
const everybody: readonly ServerKind[] = ['relay', 'y-websocket', 'hocuspocus', 'firsthand']

/** Runs a scenario once, with Firsthand alone or with the others beside it. What each server came to. */
async function measured(id: string, servers: readonly ServerKind[] = ['firsthand']): Promise<Measured[]> {
  const scenario = scenarios.get(id)
  if (!scenario) throw new Error(id)
  const rounds = await runScenario(scenario, { rounds: 1, servers })
  console.info(scenarioTable(scenarioResult(scenario, rounds)))
  const all = [...rounds.values()].flat()
  expect(all).toHaveLength(servers.length)
  return all
}

test('D1 every edit reaches everybody on its board, with one board and with many', async () => {
  const [editing, manyBoards] = await Promise.all([measured('editing', everybody), measured('many-boards')])
  for (const one of editing) expect(one).toMatchObject({ arrived: 100, converged: 100 })
  expect(manyBoards).toMatchObject([{ arrived: 100 }])
})

test('D1 whoever comes first after a start, and everybody who comes back at once, has all of it', async () => {
  const [storm, coldOpen] = await Promise.all([measured('storm'), measured('cold-open')])
  expect(storm).toMatchObject([{ arrived: 100, converged: 100 }])
  expect(coldOpen).toMatchObject([{ loaded: 1000 }])
})

test(`D11 what somebody had seen, or was told to be saved, is there after SIGKILL (seed ${seed})`, async () => {
  const [ours] = await measured('kill')
  expect(ours?.relied).toBeGreaterThan(0)
  expect(ours?.lost).toBe(0)
})

test('R1 what is said and what is revealed reaches everybody on the board', async () => {
  const [saying, reveal] = await Promise.all([measured('record-saying'), measured('record-reveal')])
  expect(saying).toMatchObject([{ arrived: 100 }])
  expect(reveal).toMatchObject([{ reached: 20 }])
})
