import type { Pace } from '../crowd/acts.ts'
import { dialectOf, serverKinds } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { foundByNewcomer } from './found-by-newcomer.ts'
import { measureCpu } from './measure-cpu.ts'
import { compared, figure, type Scenario } from './scenario.ts'

export type Editing = {
  id: string
  people: number
  writers: number
  perSecond: number
  seconds: number
  /** Edits that warm the server up before: what it runs often is then compiled, as it is in a server that has run for a while. */
  warmUp: { perSecond: number; seconds: number }
  reach?: { p95: number; cpu: number }
}

/** One board; some draw (a record of about 250 bytes each time) and everybody is shown it. */
export function editing({ id, people, writers, perSecond, seconds, warmUp, reach }: Editing): Scenario {
  const pace: Pace = { writers, perSecond, seconds, patience: 10_000 }
  return {
    id,
    title: `${people} people on one board, ${writers} of them make ${perSecond} edits a second each`,
    servers: serverKinds,
    figures: [
      compared('p50', 'latency p50', 'ms'),
      compared('p95', 'latency p95', 'ms', reach?.p95),
      compared('cpu', 'server CPU per delivery', 'µs', reach?.cpu),
      figure('arrived', 'arrived', '%'),
      figure('converged', 'found by a newcomer', '%'),
    ],
    prepare: () => makeStock({ boards: 1, people }),
    async measure({ server, crowd }) {
      await crowd.ask('gather', server.seats, dialectOf(server.kind), null)
      await crowd.ask('write', { ...pace, ...warmUp })
      const { result, cpu } = await measureCpu(server, () => crowd.ask('write', pace))
      const { p50, p95, delivered, expected } = result
      const converged = await foundByNewcomer(crowd, server)
      return { p50, p95, cpu: (cpu * 1000) / delivered, arrived: (100 * delivered) / expected, converged }
    },
  }
}
