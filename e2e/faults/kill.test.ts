import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../server/start-server.ts'
import { type BoardUnderLoad, boardUnderLoad } from './board-under-load.ts'
import { seeded } from './seeded.ts'

// SIGKILL shows that what was acknowledged, or shown to others, was committed: the process has no time to put anything
// away. It does not show that a commit survives a power loss, since the kernel lives on and still writes what it was
// given: that rests on fsync (SQLite, synchronous=FULL) and on disks that keep its promise.

const points = Number(process.env.KILL_POINTS ?? 25)
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 32))
/** So many points share a board: long enough for its drawing to be compacted, under writing and when it is opened. */
const POINTS_PER_BOARD = 13
let server: Server
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server?.end())

test(`R2 S1 S6 D11 a SIGKILL under writing loses nothing that was acknowledged, saved or seen by another (${points} points, seed ${seed})`, {
  timeout: 60_000 + points * 15_000,
}, async () => {
  const random = seeded(seed)
  const boards: BoardUnderLoad[] = []
  for (let point = 0; point < points; point++) {
    if (point % POINTS_PER_BOARD === 0) boards.push(await boardUnderLoad(server.address))
    const board = boards.at(-1)
    const after = 5 + Math.floor(random() * 250)
    await board?.write(after)
    await new Promise((resolve) => setTimeout(resolve, random() * 10))
    await server.kill()
    board?.stop()
    await server.start()
    expect(await board?.broken(server.directory), `point ${point}, killed after ${after}, seed ${seed}`).toEqual([])
  }
  for (const board of boards) expect(await board.broken(server.directory), `in the end, seed ${seed}`).toEqual([])

  const kinds = ['acknowledged', 'withdrawn', 'seen', 'drawn', 'saved'] as const
  const totals = kinds.map((kind) => [kind, boards.reduce((sum, { relied }) => sum + relied[kind].size, 0)] as const)
  console.info(
    `${points} kills, seed ${seed}: ${totals.map(([kind, count]) => `${count} ${kind}`).join(', ')}; none lost`,
  )
  for (const [kind, count] of totals) expect(count, kind).toBeGreaterThan(0)
})
