import { setTimeout as delay } from 'node:timers/promises'
import { newId } from '@firsthand/model'
import type { Asked } from '../crowd/acts.ts'
import { recordSeat } from '../servers/record-seats.ts'
import type { LoadServer } from '../servers/start-load-server.ts'
import { boardWithContributions, recordStock } from '../stock/record-stock.ts'
import { measureCpu } from './measure-cpu.ts'
import { figure, type Measured, type Place, type Scenario } from './scenario.ts'

/** The people of one board; on the first, each sends so many commands per step: the same work however many boards are open. */
const people = 40
const commandsEach = 4
const commands = people * commandsEach

/** One server holds more and more boards (`counts`, rising). What one more board costs, and what a command costs then, should stay flat. */
export function boardCounts({ counts }: { counts: readonly number[] }): Scenario {
  const most = counts.at(-1) ?? 0
  return {
    id: 'record-boards',
    title: `${counts.join(', ')} boards open without anybody connected`,
    servers: ['firsthand'],
    figures: [
      ...counts.slice(1).map((count) => figure(`heap${count}`, `heap per idle board, up to ${count}`, 'KB')),
      figure('resident', `memory of the process at ${most}`, 'MB'),
      ...counts.map((count) => figure(`cpu${count}`, `server CPU of one command at ${count}`, 'µs')),
      ...counts.map((count) => figure(`time${count}`, `one command at ${count}`, 'ms')),
    ],
    prepare: () =>
      recordStock(
        (function* () {
          for (let n = 0; n < most; n++) yield boardWithContributions(n === 0 ? people : 4, 0)
        })(),
      ),
    async measure(place) {
      const { server, crowd, stock } = place
      const measured: Measured = {}
      await calm(server)
      let open = 0
      let heap = 0
      for (const count of counts) {
        const boards = stock.boards.made.slice(open, count)
        const pictures = boards.map(({ board, facilitator }) => recordSeat(server.address, board, facilitator).picture)
        const { failed } = await crowd.ask('fetch', pictures, 8)
        if (failed > 0) throw new Error(`${failed} boards could not be opened`)
        const now = await server.collected()
        if (open > 0) measured[`heap${count}`] = (now.heap - heap) / (count - open) / 1000
        measured.resident = now.rss / 1e6
        open = count
        heap = now.heap
        const { result, cpu } = await measureCpu(server, () => crowd.ask('fetch', everybodyIsReady(place), 1))
        if (result.failed > 0) throw new Error(`${result.failed} commands were refused`)
        measured[`cpu${count}`] = (cpu * 1000) / commands
        measured[`time${count}`] = result.milliseconds.toSorted((a, b) => a - b)[Math.floor(commands / 2)] ?? Number.NaN
      }
      return measured
    },
  }
}

/** Commands of the first board's people: ready, and not ready. */
function everybodyIsReady({ server, stock }: Place): Asked[] {
  const [first] = stock.boards.made
  return Array.from({ length: commandsEach }, (_, time) => time % 2 === 0).flatMap((ready) =>
    (first?.people ?? []).map((person) => {
      const { url, headers } = recordSeat(server.address, first?.board ?? '', person).commands
      const command = { do: 'person.ready', phase: 'together', ready }
      return { url, headers, body: JSON.stringify({ id: newId(), command }) }
    }),
  )
}

/** Resolves when a server that has just started has looked through its boards: it uses less than 5 % of a processor. */
async function calm(server: LoadServer): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const { cpu } = await measureCpu(server, () => delay(500))
    if (cpu < 25) return
  }
  throw new Error('the server does not come to rest')
}
