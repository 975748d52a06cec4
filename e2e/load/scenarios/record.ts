import { recordSeat } from '../servers/record-seats.ts'
import { boardBeforeReveal, boardWithContributions, recordStock } from '../stock/record-stock.ts'
import { measureCpu } from './measure-cpu.ts'
import { figure, type Place, type Scenario } from './scenario.ts'

/** The first board of the stock, as everybody there and the facilitator reach it. */
function firstBoard({ server, stock }: Pick<Place, 'server' | 'stock'>) {
  const [first] = stock.boards.made
  if (!first) throw new Error('there is no board')
  const seat = (one: (typeof first)['facilitator']) => recordSeat(server.address, first.board, one)
  return { people: first.people.map(seat), facilitator: seat(first.facilitator) }
}

export type Saying = { people: number; perSecond: number; seconds: number }

/** Everybody on one board has their live socket open; people say something in turn, by name, and everybody is shown it at once. */
export function saying({ people, perSecond, seconds }: Saying): Scenario {
  const pace = { writers: 1, perSecond, seconds, patience: 10_000 }
  return {
    id: 'record-saying',
    title: `${people} people on one board say ${perSecond} things a second`,
    servers: ['firsthand'],
    figures: [
      figure('p50', 'until others are shown it, p50', 'ms'),
      figure('p95', 'p95', 'ms'),
      figure('cpu', 'server CPU per delivery', 'µs'),
      figure('arrived', 'arrived', '%'),
    ],
    prepare: () => recordStock([boardWithContributions(people, 0)]),
    async measure(place) {
      const board = firstBoard(place)
      const { crowd, server } = place
      const speakers = board.people.map(({ commands }) => commands)
      await crowd.ask(
        'gatherLive',
        board.people.map(({ live }) => live),
      )
      await crowd.ask('say', speakers, { ...pace, seconds: Math.min(2, seconds) })
      const { result, cpu } = await measureCpu(server, () => crowd.ask('say', speakers, pace))
      const { p50, p95, delivered, expected } = result
      return { p50, p95, cpu: (cpu * 1000) / delivered, arrived: (100 * delivered) / expected }
    },
  }
}

export type Reveal = { people: number; contributions: number }

/** What was said in the opening phase is shown to everybody in one step. From the facilitator's command until the last person has all of it. */
export function reveal({ people, contributions }: Reveal): Scenario {
  return {
    id: 'record-reveal',
    title: `a reveal of ${contributions} contributions to ${people} people`,
    servers: ['firsthand'],
    figures: [
      figure('time', 'until the last person has all', 'ms'),
      figure('cpu', 'server CPU', 'ms'),
      figure('reached', 'people who have all', ''),
    ],
    prepare: () => recordStock([boardBeforeReveal(people, contributions)]),
    async measure(place) {
      const board = firstBoard(place)
      const { crowd, server } = place
      await crowd.ask(
        'gatherReaders',
        board.people.map(({ live }) => live),
      )
      const { commands } = board.facilitator
      const { result, cpu } = await measureCpu(server, () => crowd.ask('reveal', commands, contributions))
      return { time: result.milliseconds, cpu, reached: result.reached }
    },
  }
}

/** A server that has just started; the first person opens a board on which a lot has been said. */
export function openFullBoard({ contributions }: { contributions: number }): Scenario {
  return {
    id: 'record-open',
    title: `first opening of a board of ${contributions} contributions after a start`,
    servers: ['firsthand'],
    figures: [figure('time', 'until the whole picture is there', 'ms'), figure('cpu', 'server CPU', 'ms')],
    prepare: () => recordStock([boardWithContributions(1, contributions)]),
    async measure(place) {
      const board = firstBoard(place)
      const { crowd, server } = place
      const lives = board.people.map(({ live }) => live)
      const { result, cpu } = await measureCpu(server, () => crowd.ask('gatherLive', lives))
      return { time: result.milliseconds, cpu }
    },
  }
}
