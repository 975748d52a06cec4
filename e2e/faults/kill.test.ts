import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import { lightSession } from '../session/light-session.ts'
import { type Relied, writeUnderLoad } from './board-under-load.ts'
import { seeded } from './seeded.ts'

const points = Number(process.env.KILL_POINTS ?? 3)
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 2 ** 32))
let server: Server
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server?.end())

test(`R2 S1 a SIGKILL under writing loses nothing that was acknowledged or seen by another (${points} points, seed ${seed})`, {
  timeout: 30_000 + points * 20_000,
}, async () => {
  const random = seeded(seed)
  // Everything from the first point on has to be there after the last one.
  const relied: Relied = { acknowledged: new Set(), seen: new Set(), drawn: new Set() }
  let drawnInAll = 0
  for (let point = 0; point < points; point++) {
    const session = await lightSession(server.address)
    const { board } = session.made
    const rosa = await session.join('lived', 'Rosa')
    const tom = await session.join('staff', 'Tom')
    await session.moveTo('together')
    const line = await rosa.live()
    const right = line.you?.right ?? ''
    line.close()
    const load = await writeUnderLoad(session, { rosa, tom, right }, relied)
    const after = 5 + Math.floor(random() * 150)
    await load.reached(after)
    await server.kill()
    load.stop()

    await server.start()
    const where = `point ${point}, killed after ${after}, seed ${seed}`
    const contributions = new Set(lookIntoStore(server.directory).rows.map(contributionIn))
    const live = await session.facilitator.live()
    const shown = new Set(live.all('contribution').map(({ id }) => id))
    live.close()
    const eye = documentLine(rosa, 'layer/together')
    expect(await eye.settled(), where).toBe('synced')
    const drawn = new Set(eye.doc.getMap('records').keys())
    eye.close()
    expect(
      [...relied.acknowledged].filter((id) => !contributions.has(id)),
      `${where}: acknowledged`,
    ).toEqual([])
    expect(
      [...relied.seen].filter((id) => !contributions.has(id)),
      `${where}: seen`,
    ).toEqual([])
    const seenHere = [...relied.seen].filter((id) => lookIntoBoard(board).has(id))
    expect(
      seenHere.filter((id) => !shown.has(id)),
      `${where}: seen again`,
    ).toEqual([])
    expect(
      [...relied.drawn].filter((id) => !drawn.has(id)),
      `${where}: drawn`,
    ).toEqual([])
    drawnInAll += relied.drawn.size
    relied.drawn.clear()
  }
  const { acknowledged, seen } = relied
  console.info(
    `${points} kills, seed ${seed}: ${acknowledged.size} acknowledged, ${seen.size} seen, ${drawnInAll} drawn; none lost`,
  )
  for (const count of [acknowledged.size, seen.size, drawnInAll]) expect(count).toBeGreaterThan(0)
})

const contributionIn = (row: string) => /^entity \S+ contribution (\S+)/.exec(row)?.[1]
const lookIntoBoard = (board: string) => new Set(lookIntoStore(server.directory).board(board).contributions.keys())
