import { availableParallelism, totalmem } from 'node:os'
import type { Rounds } from '../run-scenario.ts'
import type { Figure, Scenario } from '../scenarios/scenario.ts'
import type { ServerKind } from '../servers/kinds.ts'

/** Median with the least and the most of all rounds. */
export type Spread = { median: number; least: number; most: number }

export type FigureResult = Figure & {
  servers: { server: ServerKind; values: number[]; absolute: Spread; ratio: Spread | null }[]
}

export type ScenarioResult = { id: string; title: string; rounds: number; figures: FigureResult[] }

/** What a run of the bench came to. Of the machine it says only what one needs to read the figures. */
export type Results = {
  date: string
  machine: { cores: number; memoryGb: number; node: string }
  scenarios: ScenarioResult[]
}

export const resultsOf = (scenarios: ScenarioResult[]): Results => ({
  date: new Date().toISOString().slice(0, 10),
  machine: { cores: availableParallelism(), memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version },
  scenarios,
})

export function scenarioResult({ id, title, figures }: Scenario, rounds: Rounds): ScenarioResult {
  const relay = rounds.get('relay')
  return {
    id,
    title,
    rounds: Math.max(...[...rounds.values()].map((measured) => measured.length)),
    figures: figures.map((figure) => ({
      ...figure,
      servers: [...rounds].map(([server, measured]) => {
        const values = measured.map((one) => one[figure.key] ?? Number.NaN)
        const ratios =
          relay && figure.ratio ? values.map((value, n) => value / (relay[n]?.[figure.key] ?? Number.NaN)) : null
        return { server, values, absolute: spread(values), ratio: ratios && spread(ratios) }
      }),
    })),
  }
}

/** Spread of values; of an even number the median is the mean of the middle two. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN }
}
