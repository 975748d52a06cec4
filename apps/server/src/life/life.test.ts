import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@firsthand/model'
import { heldAboutSchema } from '@firsthand/report'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import type { TestLine } from '../testing/test-line.ts'
import { spoken, type TestPerson } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

const post = (person: TestPerson, rest: string, body: object) =>
  ask(person.server.url, person.path(rest), body, person.headers)

/** Why a live socket was closed for good. */
async function byeOf(line: TestLine): Promise<string | undefined> {
  await line.ended
  return line.frames.find((frame) => frame.type === 'bye')?.refusal.id
}

/** Where in the data directory these texts stand, in any byte of any file. */
async function whereIn(server: TestServer, ...texts: string[]): Promise<string[]> {
  const files = await readdir(server.directory, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name))
    for (const text of texts) if (bytes.includes(text)) found.push(`${file.name}: ${text}`)
  }
  return found
}

test('L3 a deleted board is nowhere: no byte of it in the data directory, while the server runs and after; others stay', async () => {
  const server = await testServer()
  const board = await testBoard(server, { title: 'A particular title' })
  const other = await testBoard(server, { title: 'Another board' })
  const rosa = await board.join('lived', 'Rosamunde')
  await board.reach('lived-experience')
  await rosa.says('Particular words in a corridor')
  await board.reach('listen')
  const traces = [
    board.made.board,
    rosa.id,
    'A particular title',
    'Particular words',
    'Rosamunde',
    board.secret('lived'),
  ]
  // The same search finds all of it before.
  for (const trace of traces) expect(await whereIn(server, trace), trace).not.toEqual([])
  const answer = await post(board.facilitator, 'delete', { title: 'A particular title' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toMatch(/firsthand=;.*Max-Age=0/)
  expect(await whereIn(server, ...traces)).toEqual([])
  expect((await rosa.get('board')).refused).toBe('unknown-board')
  expect((await other.facilitator.get('board')).status).toBe(200)
  await server.close()
  expect(await whereIn(server, ...traces)).toEqual([])
  expect(await whereIn(server, 'Another board')).not.toEqual([])
})

test('L3 everybody who has the board open is told at once, and it stays gone after a restart', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const [own, hers] = [await board.facilitator.live(), await rosa.live()]
  expect((await post(board.facilitator, 'delete', { title: 'A visit to the clinic' })).status).toBe(200)
  for (const line of [own, hers]) expect(await byeOf(line)).toBe('unknown-board')
  await server.restart()
  expect(
    (await ask(server.url, `/api/boards/${board.made.board}/invitation`, { secret: board.secret('lived') })).refused,
  ).toBe('unknown-board')
})

test('L3 only with its title, and only by its facilitators', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const wrong = await post(board.facilitator, 'delete', { title: 'A visit to the clinics' })
  expect(wrong.body).toEqual({ error: { id: 'malformed', where: 'title' } })
  expect((await post(rosa, 'delete', { title: 'A visit to the clinic' })).refused).toBe('not-allowed')
  const address = board.facilitator.path('delete')
  expect((await ask(server.url, address, { title: 'A visit to the clinic' })).refused).toBe('signed-out')
  const elsewhere = { ...board.facilitator.headers, origin: 'https://elsewhere.example' }
  expect((await ask(server.url, address, { title: 'A visit to the clinic' }, elsewhere)).refused).toBe('wrong-origin')
  expect((await board.facilitator.get('board')).status).toBe(200)
})

test('L4 people get everything that is kept about them, and of others nothing; facilitators get it for those who ask', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, tom] = [await board.join('lived', 'Rosa'), await board.join('lived', 'Tom')]
  await rosa.does({ do: 'person.rest', rest: 'asked-unnamed' })
  await rosa.says('particular nameless words')
  const own = await rosa.get(`held/${rosa.id}?language=en`)
  expect(own.headers.get('content-disposition')).toContain('attachment')
  expect(own.headers.get('cache-control')).toBe('no-store')
  const held = heldAboutSchema.parse(own.body)
  expect(held.person).toMatchObject({
    id: rosa.id,
    part: { name: 'Rosa', voice: 'lived' },
    rest: 'asked-unnamed',
    agreed: 1,
  })
  expect(held.sessions).toBe(1)
  expect(JSON.stringify(own.body)).not.toContain('particular nameless words')
  expect((await tom.get(`held/${rosa.id}`)).refused).toBe('not-allowed')
  const asked = await board.facilitator.get(`held/${rosa.id}`)
  expect(asked.status).toBe(200)
  expect(JSON.stringify(asked.body)).not.toContain('asked-unnamed')
  expect((await board.facilitator.get(`held/${newId()}`)).refused).toBe('unknown-thing')
  expect((await ask(server.url, rosa.path(`held/${rosa.id}`))).refused).toBe('signed-out')
})

test('L4 N2 a name is no key: who takes somebody else’s name reads nothing that does not stand on the board', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, tom] = [await board.join('lived', 'Rosa'), await board.join('lived', 'Tom')]
  await board.reach('together')
  const key = rosa.key()
  const add = { do: 'contribution.add', contribution: key.id, secretHash: key.secretHash, spoken: spoken('By my name') }
  await rosa.does(add as never)
  await board.facilitator.does({ do: 'contribution.hide', contributions: [key.id], reason: 'other' })
  await tom.does({ do: 'person.name', name: 'Rosa' })
  expect((await tom.get(`held/${tom.id}`)).body.said).toEqual([])
  expect((await board.facilitator.get(`held/${rosa.id}`)).body.said.length).toBe(1)
})

test('L1 who took part is forgotten on a closed board: they are told so, no byte leads to them, and slips still work', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosamunde')
  await board.reach('lived-experience')
  const { key } = await rosa.says('Words that stay')
  await board.facilitator.does({ do: 'phase.last-words', phase: 'lived-experience' })
  await board.facilitator.does({ do: 'contribution.publish', contributions: [key.id] })
  await board.reach('closed')
  const line = await rosa.live()
  await board.facilitator.does({ do: 'board.forget-people' })
  expect(await byeOf(line)).toBe('forgotten')
  expect((await rosa.get('board')).refused).toBe('forgotten')
  const secret = board.secret('lived')
  expect((await ask(server.url, `/api/boards/${board.made.board}/invitation`, { secret })).refused).toBe('forgotten')
  const status = { op: 'status', contribution: key.id, secret: key.secret }
  expect((await rosa.said(status)).body.state).toBe('shown')
  await server.close()
  expect(await whereIn(server, rosa.id, 'Rosamunde', secret)).toEqual([])
  expect(await whereIn(server, 'Words that stay')).not.toEqual([])
})
