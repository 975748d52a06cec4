import { newId } from '@firsthand/model'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { LightPerson } from '../session/light-person.ts'
import { type LightSession, lightSession } from '../session/light-session.ts'
import { cookieIn, refusalIn, request } from '../session/request.ts'

let server: Server
let session: LightSession

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.end())
beforeEach(async () => {
  session = await lightSession(server.address)
})

const livedSecret = () => session.made.links.find(({ for: joins }) => joins.role === 'participant')?.secret ?? ''

function joining(body: Record<string, unknown>, headers: Record<string, string> = {}) {
  const all = {
    secret: livedSecret(),
    person: newId(),
    retry: newId(),
    name: null,
    worksFor: null,
    agreed: 1,
    shared: false,
  }
  return request(`${server.address}/api/boards/${session.made.board}/join`, {
    method: 'POST',
    headers: { origin: server.address, ...headers },
    body: { ...all, ...body },
  })
}

const opens = async (person: string, cookie: string) => {
  const at = new LightPerson(server.address, session.made.board, person, cookie)
  return (await request(at.own('board'), { headers: { cookie } })).status === 200
}

test('J9 a session that somebody brings along is not the one they get', async () => {
  const planted = `firsthand=${'P'.repeat(32)}`
  const person = newId()
  const answer = await joining({ person }, { cookie: planted })
  const cookie = cookieIn(answer)
  expect(cookie).not.toBe(planted)
  expect(await opens(person, cookie)).toBe(true)
  expect(await opens(person, planted)).toBe(false)
  const [set] = [answer.headers['set-cookie']].flat()
  expect(set).toMatch(/HttpOnly/)
  expect(set).toMatch(/SameSite=Strict/)
  expect(set).toContain(`Path=/api/boards/${session.made.board}/as/${person}`)
})

test('J9 one person’s session is nobody else’s: of the same board, of another, or with more than one cookie', async () => {
  const [rosa, karim] = [await session.join('lived'), await session.join('lived')]
  const elsewhere = await lightSession(server.address)
  expect(await opens(rosa.id, rosa.cookie)).toBe(true)
  for (const cookie of [karim.cookie, elsewhere.facilitator.cookie, '', 'firsthand=', 'firsthand=;', 'firsthand'])
    expect(await opens(rosa.id, cookie), cookie).toBe(false)
  expect(await opens(rosa.id, `${karim.cookie}; ${karim.cookie}`)).toBe(false)
  // The first counts, so that nothing is opened by adding one more.
  expect(await opens(karim.id, `firsthand=${'P'.repeat(32)}; ${karim.cookie}`)).toBe(false)
})

test('J3 nobody becomes somebody who is there: their id is no way in, with or without a guess at the rest', async () => {
  const retry = newId()
  const person = newId()
  const first = await joining({ person, retry, name: 'Rosa' })
  const cookie = cookieIn(first)
  // The same browser asks again, because the answer was lost; whoever knows only the id gets nothing.
  expect(await opens(person, cookieIn(await joining({ person, retry, name: 'Rosa' })))).toBe(true)
  const before = lookIntoStore(server.directory).content
  for (const body of [
    { person, retry: newId() },
    { person },
    { person, retry: '' },
    { person: session.facilitator.id },
  ]) {
    const answer = await joining(body)
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  expect(lookIntoStore(server.directory).content).toEqual(before)
  expect(await opens(session.facilitator.id, cookie)).toBe(false)
})

test('R5 a command that is sent again happens once; somebody else’s command under its id is their own', async () => {
  const [rosa, karim] = [await session.join('lived'), await session.join('lived')]
  const id = newId()
  const ready = { do: 'person.ready', phase: 'gather', ready: true } as const
  expect((await rosa.command(ready, id)).status).toBe(200)
  expect((await rosa.command({ ...ready, ready: false }, id)).status).toBe(200)
  expect((await karim.command(ready, id)).status).toBe(200)
  const { people } = lookIntoStore(server.directory).board(session.made.board)
  expect([rosa, karim].map(({ id }) => people.get(id)?.ready)).toEqual(['gather', 'gather'])
})

test('J5 J8 what was recorded of somebody who left or was removed opens nothing when it is played again', async () => {
  const [rosa, karim] = [await session.join('lived'), await session.join('lived')]
  await rosa.does({ do: 'person.leave' })
  await session.facilitator.does({ do: 'person.remove', person: karim.id, reason: 'We talked about it' })
  const before = lookIntoStore(server.directory).content
  for (const person of [rosa, karim]) {
    expect(await opens(person.id, person.cookie)).toBe(false)
    const again = await person.command({ do: 'person.ready', phase: 'gather', ready: true })
    expect(['signed-out', 'removed']).toContain(refusalIn(again))
    const line = await person.live()
    await line.ended()
    expect(line.views.size).toBe(0)
  }
  expect(lookIntoStore(server.directory).content).toEqual(before)
})
