import { newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testBoard } from '../testing/test-board.ts'
import { spoken, TestPerson } from '../testing/test-person.ts'
import { testServer } from '../testing/test-server.ts'

test('R5 a command sent twice is done once, and the retry gets the first answer whatever has happened since', async () => {
  const server = await testServer()
  const { facilitator } = await testBoard(server)
  const id = newId()
  const pause = { do: 'board.pause', paused: true } as const
  expect((await facilitator.command(pause, id)).body).toEqual({ ok: true })
  await facilitator.does({ do: 'board.pause', paused: false })
  await server.restart()
  expect((await facilitator.command(pause, id)).body).toEqual({ ok: true })
  const { views } = await facilitator.board()
  expect(views.find((view) => view.kind === 'progress')).toMatchObject({ paused: false })
})

test('R5 two people may use the same command id; neither gets the other’s answer', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const id = newId()
  await board.facilitator.command({ do: 'board.pause', paused: true }, id)
  const rosa = await board.join('lived')
  expect((await rosa.command({ do: 'board.pause', paused: false }, id)).refused).toBe('not-allowed')
})

test('R5 what was refused changed nothing, and the same request is decided anew later', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const staff = await board.join('staff', 'Sam')
  const { id: contribution, secretHash } = staff.key()
  const add = { do: 'contribution.add', contribution, secretHash, spoken: spoken('for us too') } as const
  const early = await staff.command(add, contribution)
  expect(early.body).toEqual({ error: { id: 'not-in-this-phase', opensIn: 'staff' } })
  expect(early.status).toBe(403)
  await board.reach('staff')
  expect((await staff.command(add, contribution)).body).toEqual({ ok: true })
})

test('R2 what people had said and done is there after a restart', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { key } = await rosa.says('I waited an hour')
  await board.reach('listen')
  const before = await board.facilitator.board()
  await server.restart()
  const after = await board.facilitator.board()
  expect(after.views).toEqual(before.views)
  expect(after.cursor).not.toBe(before.cursor)
  const status = await rosa.said({ op: 'status', contribution: key.id, secret: key.secret })
  expect(status.body.about.kept.passage).toEqual([{ words: 'I waited an hour' }])
})

test('J9 a session opens its own person and its own board only', async () => {
  const server = await testServer()
  const one = await testBoard(server)
  const other = await testBoard(server)
  const rosa = await one.join('lived')
  const asFacilitator = new TestPerson(server, one.made.board, one.made.person, rosa.cookie)
  expect((await asFacilitator.get('board')).refused).toBe('signed-out')
  expect((await asFacilitator.command({ do: 'board.pause', paused: true })).refused).toBe('signed-out')
  const elsewhere = new TestPerson(server, other.made.board, rosa.id, rosa.cookie)
  expect((await elsewhere.get('board')).refused).toBe('signed-out')
  expect((await ask(server.url, rosa.path('board'))).refused).toBe('signed-out')
})

test('J10 E5 with a cookie an Origin of this server has to come along; without one, a program may do what needs no cookie', async () => {
  const server = await testServer()
  const { facilitator, made, secret } = await testBoard(server)
  const body = { id: newId(), command: { do: 'board.pause', paused: true } }
  const send = (headers: Record<string, string>) => ask(server.url, facilitator.path('commands'), body, headers)
  const { cookie } = facilitator
  expect((await send({ cookie })).refused).toBe('wrong-origin')
  expect((await send({ cookie, origin: 'http://127.0.0.1:1' })).refused).toBe('wrong-origin')
  expect((await send({ cookie, origin: 'null' })).refused).toBe('wrong-origin')
  expect((await send({ cookie, origin: server.url })).body).toEqual({ ok: true })
  const invitation = `/api/boards/${made.board}/invitation`
  expect((await ask(server.url, invitation, { secret: secret('lived') })).status).toBe(200)
  expect((await ask(server.url, invitation, { secret: secret('lived') }, { origin: 'http://x.org' })).refused).toBe(
    'wrong-origin',
  )
})

test('J8 leaving ends the session and takes the cookie out of the browser', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const line = await rosa.live()
  const left = await rosa.command({ do: 'person.leave' })
  expect(left.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(await line.ended).toBe(4401)
  expect(line.frames.at(-1)).toEqual({ type: 'bye', refusal: { id: 'signed-out' } })
  expect((await rosa.get('board')).refused).toBe('signed-out')
})

test('E1 what can’t be read is refused with where, and what is too long with how much fits', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const { facilitator } = board
  const send = (body: unknown, type = 'application/json') =>
    ask(server.url, facilitator.path('commands'), body, { ...facilitator.headers, 'content-type': type })
  expect((await send('{')).body.error).toEqual({ id: 'malformed', where: 'body' })
  expect((await send('{}', 'text/plain')).body.error).toEqual({ id: 'malformed', where: 'content-type' })
  expect((await send({ id: newId(), command: { do: 'board.paws' } })).body.error.where).toBe('command.do')
  expect((await send('x'.repeat(70_000))).body.error).toEqual({ id: 'too-large', most: 65_536 })
  const rosa = await board.join('lived')
  const { answer } = await rosa.says('a'.repeat(2001))
  expect(answer.body.error).toEqual({ id: 'too-long', where: 'spoken.words', most: 2000 })
  expect((await ask(server.url, '/api/nothing-here')).refused).toBe('not-found')
  expect((await ask(server.url, `/api/boards/${newId()}/join`, {})).refused).toBe('malformed')
})

test('E2 whoever sends too much is told for how long to wait', async () => {
  const server = await testServer()
  const { facilitator } = await testBoard(server)
  const answers = await Promise.all(
    Array.from({ length: 90 }, () => facilitator.command({ do: 'timer.set', rings: null })),
  )
  const slow = answers.find(({ refused }) => refused === 'too-fast')
  expect(slow?.status).toBe(429)
  expect(slow?.headers.get('retry-after')).toBe('1')
})

test('N2 who asks for the queue again and again is told to wait, so that nothing shows when somebody wrote', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const collects = async () => (await board.facilitator.command({ do: 'queue.collect' })).refused
  const answers = []
  for (let n = 0; n < 12; n++) answers.push(await collects())
  expect(answers).toContain('too-fast')
  const staff = await board.join('staff')
  expect((await staff.command({ do: 'queue.collect' })).refused).toBe('not-allowed')
})
