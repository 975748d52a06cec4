import { dialectOf, serverKinds } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { foundByNewcomer } from './found-by-newcomer.ts'
import { measureCpu } from './measure-cpu.ts'
import { compared, figure, type Scenario } from './scenario.ts'

export type Storm = { people: number; records: number; reach?: { time: number; cpu: number } }

/** A room's network fails: everybody loses the line, adds one record, and comes back at the same moment. Until all have what all wrote. */
export function storm({ people, records, reach }: Storm): Scenario {
  return {
    id: 'storm',
    title: `${people} people come back at once to a board of ${records} records, each with one edit made while away`,
    servers: serverKinds,
    figures: [
      compared('time', 'until all have all', 'ms', reach?.time),
      compared('cpu', 'server CPU', 'ms', reach?.cpu),
      figure('arrived', 'arrived', '%'),
      figure('converged', 'found by a newcomer', '%'),
    ],
    prepare: () => makeStock({ boards: 1, people, records }),
    async measure({ server, crowd, stock }) {
      await crowd.ask('gather', server.seats, dialectOf(server.kind), stock.document?.vector ?? null)
      await crowd.ask('scatter')
      await crowd.ask('writeAway')
      const { result, cpu } = await measureCpu(server, () => crowd.ask('storm'))
      const { milliseconds, delivered, expected } = result
      const converged = await foundByNewcomer(crowd, server)
      return { time: milliseconds, cpu, arrived: (100 * delivered) / expected, converged }
    },
  }
}
