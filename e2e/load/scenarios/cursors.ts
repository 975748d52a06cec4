import { dialectOf, serverKinds } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { measureCpu } from './measure-cpu.ts'
import { compared, figure, type Scenario } from './scenario.ts'

export type Cursors = { people: number; perSecond: number; seconds: number; reach?: number }

/** Everybody moves their cursor, everybody sees it. CPU is counted per move and reader, however moves are gathered on the way. */
export function cursors({ people, perSecond, seconds, reach }: Cursors): Scenario {
  const pace = { writers: people, perSecond, seconds, patience: 2_000 }
  return {
    id: 'cursors',
    title: `${people} people move their cursors, ${perSecond} times a second each`,
    servers: serverKinds.filter((kind) => kind !== 'firsthand-normal'),
    figures: [
      compared('p95', 'latency p95', 'ms'),
      compared('cpu', 'server CPU per move and reader', 'µs', reach),
      figure('arrived', 'arrived', '%'),
    ],
    prepare: () => makeStock({ boards: 1, people }),
    async measure({ server, crowd }) {
      await crowd.ask('gather', server.seats, dialectOf(server.kind), null)
      await crowd.ask('point', { ...pace, seconds: Math.min(2, seconds) })
      const { result, cpu } = await measureCpu(server, () => crowd.ask('point', pace))
      const { p95, expected, delivered } = result
      return { p95, cpu: (cpu * 1000) / expected, arrived: (100 * delivered) / expected }
    },
  }
}
