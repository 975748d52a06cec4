import { setTimeout as delay } from 'node:timers/promises'
import { seeded } from '../../faults/seeded.ts'
import { recordSeat } from '../servers/record-seats.ts'
import { startLoadServer } from '../servers/start-load-server.ts'
import { makeStock } from '../stock/stock.ts'
import { type Climb, climb } from './climb.ts'
import { type Emptiness, endsEmpty } from './ends-empty.ts'
import { facilitate } from './facilitate.ts'
import { Soaker } from './soaker.ts'

export type Soak = { minutes: number; boards: number; people: number; seed: number; said: (line: string) => void }

export type Soaked = {
  /** Heap in bytes after a garbage collection, in the order of time. */
  heaps: number[]
  /** How much it has climbed in the second half, and how much it may. */
  climbed: Climb
  edits: number
  visits: number
  empty: Emptiness
}

/** Uses a server for a while as rooms of people do: they come and go, draw, are paused, move through phases. Then everybody leaves. */
export async function runSoak({ minutes, boards, people, seed, said }: Soak): Promise<Soaked> {
  const random = seeded(seed)
  const stock = await makeStock({ boards, people })
  const server = await startLoadServer('firsthand', stock)
  try {
    const end = performance.now() + minutes * 60_000
    const isOver = () => performance.now() >= end
    const soakers = server.seats.map((document, n) => {
      const board = stock.boards.made[Math.floor(n / people)]
      const person = board?.people[n % people]
      if (!board || !person) throw new Error('nobody is here')
      return new Soaker({ document, record: recordSeat(server.address, board.board, person), random })
    })
    const lives = soakers.map((soaker) => soaker.live(isOver))
    const every = (minutes * 60_000) / 12
    const facilitating = facilitate({ boards: stock.boards.made, address: server.address, random, isOver, every })
    const heaps: number[] = []
    const count = Math.max(20, Math.ceil(minutes))
    for (let n = 0; n < count; n++) {
      await delay((minutes * 60_000) / count)
      const { heap, rss } = await server.collected()
      heaps.push(heap)
      said(`${n + 1}/${count}: heap ${(heap / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(0)} MB`)
    }
    await Promise.all([...lives, facilitating])
    const empty = await endsEmpty(server.address)
    const sum = (of: (soaker: Soaker) => number) => soakers.reduce((all, one) => all + of(one), 0)
    return {
      heaps,
      climbed: climb(heaps),
      edits: sum(({ edits }) => edits),
      visits: sum(({ visits }) => visits),
      empty,
    }
  } finally {
    await server.end()
    await stock.remove()
  }
}
