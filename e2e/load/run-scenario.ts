import { startCrowd } from './crowd/start-crowd.ts'
import type { Measured, Scenario } from './scenarios/scenario.ts'
import type { ServerKind } from './servers/kinds.ts'
import { startLoadServer } from './servers/start-load-server.ts'

/** What was measured, by server; round n of each server belongs to round n of the others. */
export type Rounds = Map<ServerKind, Measured[]>

export type Running = {
  rounds: number
  /** The servers to measure; all of the scenario's when not given. */
  servers?: readonly ServerKind[]
  said?: (line: string) => void
}

/** Measures every server of a scenario in turn, in every round in another order. */
export async function runScenario(scenario: Scenario, { rounds, servers, said = () => {} }: Running): Promise<Rounds> {
  const kinds = scenario.servers.filter((kind) => servers?.includes(kind) ?? true)
  const all: Rounds = new Map(kinds.map((kind) => [kind, []]))
  const stock = await scenario.prepare()
  try {
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < kinds.length; turn++) {
        const kind = kinds[(turn + round) % kinds.length] as ServerKind
        const [server, crowd] = await Promise.all([startLoadServer(kind, stock), startCrowd()])
        try {
          const measured = await scenario.measure({ server, crowd, stock })
          all.get(kind)?.push(measured)
          said(`${scenario.id} ${round + 1}/${rounds} ${kind}: ${inShort(measured)}`)
        } finally {
          await crowd.end()
          await server.end()
        }
      }
    }
  } finally {
    await stock.remove()
  }
  return all
}

const inShort = (measured: Measured) =>
  Object.entries(measured)
    .map(([key, value]) => `${key} ${Number(value.toPrecision(3))}`)
    .join(' · ')
