import { dialectOf, serverKinds } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { measureCpu } from './measure-cpu.ts'
import { compared, figure, type Scenario } from './scenario.ts'

export type ManyBoards = {
  boards: number
  few: number
  people: number
  everySeconds: number
  seconds: number
  reach?: { memory: number; cpu: number; p99: number }
}

/**
 * Many boards at once. Memory per board is the slope between `few` and all of them open, each time after a garbage collection; then one
 * person per board draws every so often.
 */
export function manyBoards({ boards, few, people, everySeconds, seconds, reach }: ManyBoards): Scenario {
  const pace = { writers: boards, perSecond: 1 / everySeconds, patience: 10_000 }
  return {
    id: 'many-boards',
    title: `${boards} boards with ${people} people each, an edit every ${everySeconds === 1 ? 'second' : `${everySeconds} s`} on each`,
    servers: serverKinds,
    figures: [
      compared('memory', 'memory per board', 'KB', reach?.memory),
      compared('cpu', 'server CPU per delivery', 'µs', reach?.cpu),
      compared('p50', 'latency p50', 'ms'),
      compared('p99', 'latency p99', 'ms', reach?.p99),
      compared('heap', 'of the memory, heap', 'KB'),
      figure('arrived', 'arrived', '%'),
    ],
    prepare: () => makeStock({ boards, people }),
    async measure({ server, crowd }) {
      const dialect = dialectOf(server.kind)
      await crowd.ask('gather', server.seats.slice(0, few * people), dialect, null)
      const before = await server.collected()
      await crowd.ask('gatherMore', server.seats.slice(few * people), dialect)
      const after = await server.collected()
      await crowd.ask('write', { ...pace, seconds: 2 * everySeconds })
      const { result, cpu } = await measureCpu(server, () => crowd.ask('write', { ...pace, seconds }))
      const { p50, p99, delivered, expected } = result
      const perBoard = (one: number, other: number) => (other - one) / (boards - few) / 1000
      return {
        memory: perBoard(before.rss, after.rss),
        heap: perBoard(before.heap, after.heap),
        cpu: (cpu * 1000) / delivered,
        p50,
        p99,
        arrived: (100 * delivered) / expected,
      }
    },
  }
}
