import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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
let compiled: string
beforeAll(async () => {
  // What Node made of the program is kept when it ends by itself, so that it starts in half the time after every kill.
  compiled = await mkdtemp(join(tmpdir(), 'firsthand-e2e-'))
  server = await startServer({ env: { NODE_COMPILE_CACHE: compiled } })
  await server.stop()
  await server.start()
}, 60_000)
afterAll(async () => {
  await server?.end()
  await rm(compiled, { recursive: true, force: true })
})

test(`R2 S1 S6 D11 a SIGKILL under writing loses nothing that was acknowledged, saved or seen by another (${points} points, seed ${seed})`, {
  timeout: 60_000 + points * 15_000,
}, async () => {
  const random = seeded(seed)
  const boards: BoardUnderLoad[] = []
  const compacted = new Set<string>()
  for (let point = 0; point < points; point++) {
    if (point % POINTS_PER_BOARD === 0) boards.push(await boardUnderLoad(server.address))
    const board = boards.at(-1)
    const after = 5 + Math.floor(random() * 200)
    await board?.write(after)
    // In the very moment in which something is relied on, or a little later.
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 10))
    await server.kill()
    board?.stop()
    await server.start()
    expect(await board?.broken(server.directory), `point ${point}, killed after ${after}, seed ${seed}`).toEqual([])
    for (const snapshot of snapshots(server.directory)) compacted.add(snapshot)
  }
  for (const board of boards) expect(await board.broken(server.directory), `in the end, seed ${seed}`).toEqual([])

  const kinds = ['acknowledged', 'withdrawn', 'seen', 'drawn', 'saved'] as const
  const totals = kinds.map((kind) => [kind, boards.reduce((sum, { relied }) => sum + relied[kind].size, 0)] as const)
  const counted = totals.map(([kind, count]) => `${count} ${kind}`).join(', ')
  console.info(`${points} kills, seed ${seed}, ${compacted.size} compactions: ${counted}; none lost`)
  expect(compacted.size, 'compactions').toBeGreaterThan(0)
  for (const [kind, count] of totals) expect(count, kind).toBeGreaterThan(0)
})

/** Every snapshot of a drawing in the store, as where and up to which position. */
function snapshots(directory: string): string[] {
  const db = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true, timeout: 5_000 })
  const rows = db.prepare('SELECT board, name, upto FROM document WHERE snapshot IS NOT NULL').all()
  db.close()
  return rows.map(({ board, name, upto }) => `${board} ${name} ${upto}`)
}
