import { dialectOf, serverKinds } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { measureCpu } from './measure-cpu.ts'
import { compared, figure, type Scenario } from './scenario.ts'

export type ColdOpen = { records: number; reach?: { time: number; cpu: number } }

/** A server that has just started; the first person opens a large document that it has stored. From connecting until the last record has come. */
export function coldOpen({ records, reach }: ColdOpen): Scenario {
  return {
    id: 'cold-open',
    title: `first opening of a stored document of ${records} records after a start`,
    servers: serverKinds.filter((kind) => kind !== 'firsthand-normal'),
    figures: [
      compared('time', 'until all is there', 'ms', reach?.time),
      compared('cpu', 'server CPU', 'ms', reach?.cpu),
      figure('loaded', 'records in a Y.Doc afterwards', ''),
    ],
    prepare: () => makeStock({ boards: 1, people: 1, records }),
    async measure({ server, crowd }) {
      const [seat] = server.seats
      if (!seat) throw new Error('nobody is here')
      const { result, cpu } = await measureCpu(server, () => crowd.ask('open', seat, dialectOf(server.kind), records))
      return { time: result.milliseconds, cpu, loaded: result.loaded }
    },
  }
}
