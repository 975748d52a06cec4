import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, startServer } from '../server/start-server.ts'
import { spoken } from '../session/light-session.ts'
import type { LiveLine } from '../session/live-line.ts'
import { type Cast, gatherCast, marker } from './cast.ts'

let server: Server
let cast: Cast
let lines: LiveLine[]

beforeAll(async () => {
  server = await startServer()
  cast = await gatherCast(server)
  const { session, rosa, tom, door } = cast
  await session.moveTo('lived-experience')
  // Browsers ask for their permits when somebody joins, so that asking says nothing: hers are there for what follows.
  for (let n = 0; n < 4; n++) await rosa.right()
  const observer = await session.join('observer')
  lines = [
    await session.facilitator.live(),
    await session.facilitator.live({ query: '?audience=room' }),
    await rosa.live(),
    await tom.live(),
    await observer.live(),
    await door.live(),
  ]
}, 60_000)

afterAll(async () => {
  for (const line of lines ?? []) line.close()
  cast?.patient.close()
  await server?.end()
})

const version = (line: LiveLine) => Number(line.cursor?.split('.')[1])

/**
 * Does something that is to stay unseen, then something that everybody sees. Whatever had been sent for the first would have
 * come before the second, on the same sockets: each may have got one frame, one version, with the second in it and nothing else.
 */
async function leavesNoTrace(unseen: () => Promise<unknown>): Promise<void> {
  const before = lines.map((line) => ({ frames: line.frames.length, version: version(line) }))
  await unseen()
  const rings = new Date(Date.now() + 3_600_000 + Math.floor(Math.random() * 1e6)).toISOString()
  await cast.session.facilitator.does({ do: 'timer.set', rings })
  for (const [at, line] of lines.entries()) {
    await line.until(() => line.all('progress')[0]?.rings === rings)
    const news = line.frames.slice(before[at]?.frames)
    expect(news.map((frame) => (frame.type === 'put' ? frame.put.map(({ kind }) => kind) : frame.type))).toEqual([
      ['progress'],
    ])
    expect(version(line)).toBe((before[at]?.version ?? 0) + 1)
  }
}

test('N2 R4 what is said without a name changes no picture, count or version of anybody', async () => {
  await leavesNoTrace(async () => {
    for (let n = 0; n < 3; n++) await cast.anonymously(marker())
  })
})

test('N3 R4 neither does a new wording of what everybody reads', async () => {
  const { session, anonymously, rosa } = cast
  const { facilitator, made } = session
  const { id: contribution, secret } = await anonymously(marker())
  await facilitator.does({ do: 'queue.collect' })
  await facilitator.does({ do: 'contribution.publish', contributions: [contribution] })
  await facilitator.does({ do: 'queue.reveal' })
  const revealed = (line: LiveLine) => line.all('record').some(({ entry }) => entry.what === 'revealed')
  for (const at of [0, 2]) await lines[at]?.until(revealed)
  await leavesNoTrace(async () => {
    const answer = await rosa.said({ op: 'edit', board: made.board, contribution, secret, spoken: spoken('Said anew') })
    expect(answer.status).toBe(200)
  })
})

test('N2 neither does a withdrawal of what nobody has seen', async () => {
  const { session, anonymously, rosa } = cast
  const { id: contribution, secret } = await anonymously(marker())
  await leavesNoTrace(async () => {
    const answer = await rosa.said({ op: 'withdraw', board: session.made.board, contribution, secret })
    expect(answer.status).toBe(200)
  })
})
