import { seeded } from '../../faults/seeded.ts'
import { dialectOf } from '../servers/kinds.ts'
import { makeStock } from '../stock/stock.ts'
import { figure, type Scenario } from './scenario.ts'

export type Kill = {
  people: number
  writers: number
  perSecond: number
  after: [least: number, most: number]
  seed: number
}

/** SIGKILL while people draw. What others had seen, or the server had acknowledged, and is not there after the restart, is lost. */
export function kill({ people, writers, perSecond, after: [least, most], seed }: Kill): Scenario {
  const random = seeded(seed)
  return {
    id: 'kill',
    title: `SIGKILL after ${least}–${most} s while ${writers} of ${people} people make ${perSecond} edits a second each`,
    servers: ['y-websocket', 'hocuspocus', 'firsthand'],
    figures: [
      figure('relied', 'seen by others or acknowledged', ''),
      figure('lost', 'of these, lost', ''),
      figure('acknowledgedLost', 'acknowledged and lost', ''),
    ],
    prepare: () => makeStock({ boards: 1, people }),
    async measure({ server, crowd }) {
      const dialect = dialectOf(server.kind)
      const seconds = least + random() * (most - least)
      await crowd.ask('gather', server.seats, dialect, null)
      const writing = crowd.ask('write', { writers, perSecond, seconds: seconds + 1, patience: 0 })
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      await server.kill()
      await writing
      const { seen, acknowledged } = await crowd.ask('evidence')
      await server.start()
      const [seat] = server.seats
      if (!seat) throw new Error('nobody is here')
      const there = new Set(await crowd.ask('read', seat, dialect))
      const relied = new Set([...seen, ...acknowledged])
      const isLost = (mark: number) => !there.has(mark)
      return {
        relied: relied.size,
        lost: [...relied].filter(isLost).length,
        acknowledgedLost: acknowledged.filter(isLost).length,
      }
    },
  }
}
