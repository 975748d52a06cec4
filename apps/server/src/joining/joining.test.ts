import { newId, newRecoveryCode } from '@firsthand/model'
import { expect, test } from 'vitest'
import { freshSecret } from '../board/moment.ts'
import { ask } from '../testing/ask.ts'
import { boardRequest, testBoard } from '../testing/test-board.ts'
import { TestPerson } from '../testing/test-person.ts'
import { testServer } from '../testing/test-server.ts'

test('J9 the cookie of a session goes to one person’s part of one board and to nothing else', async () => {
  const server = await testServer()
  const { made } = await testBoard(server)
  const person = newId()
  const { secret } = made.links[0] ?? { secret: '' }
  const join = { secret, person, retry: newId(), name: null, worksFor: null, agreed: 1 }
  const path = `/api/boards/${made.board}/join`
  const kept = await ask(server.url, path, join)
  expect(kept.headers.get('set-cookie')).toMatch(
    new RegExp(
      `^firsthand=[\\w-]{32}; Path=/api/boards/${made.board}/as/${person}; HttpOnly; SameSite=Strict; Max-Age=\\d+$`,
    ),
  )
  const shared = await ask(server.url, path, { ...join, person: newId(), shared: true })
  expect(shared.headers.get('set-cookie')).not.toContain('Max-Age')
})

test('J9 behind https the cookie travels on https only', async () => {
  const server = await testServer({ PUBLIC_URL: 'https://board.example.org' })
  const answer = await ask(server.url, '/api/boards', boardRequest())
  expect(answer.headers.get('set-cookie')).toContain('; Secure')
})

test('J2 E2 every wrong secret gets the same answer, then that it is too fast; the right one still opens', async () => {
  const server = await testServer()
  const { made, secret } = await testBoard(server)
  const path = `/api/boards/${made.board}/invitation`
  const wrong = await Promise.all(
    Array.from({ length: 300 }, (_, n) => ask(server.url, path, { secret: String(n).padStart(32, 'x') })),
  )
  expect(new Set(wrong.map(({ refused }) => refused))).toEqual(new Set(['unknown-link', 'too-fast']))
  expect((await ask(server.url, path, { secret: secret('lived') })).status).toBe(200)
})

test('J3 a joining whose answer was lost is asked for again and is the same person', async () => {
  const server = await testServer()
  const { made, secret, facilitator } = await testBoard(server)
  const join = { secret: secret('lived'), person: newId(), retry: newId(), name: null, worksFor: null, agreed: 1 }
  const first = await ask(server.url, `/api/boards/${made.board}/join`, join)
  const second = await ask(server.url, `/api/boards/${made.board}/join`, join)
  expect(second.body).toEqual(first.body)
  for (const { cookie } of [first, second]) {
    expect((await new TestPerson(server, made.board, join.person, cookie ?? '').board()).you.actor.is).toBe(
      'participant',
    )
  }
  const people = (await facilitator.board()).views.filter((view) => view.kind === 'person')
  expect(people.length).toBe(2)
  const thief = await ask(server.url, `/api/boards/${made.board}/join`, { ...join, retry: newId() })
  expect(thief.refused).toBe('id-taken')
})

test('J4 more people than expected wait at the door, get nothing but the board’s plan, and come in on the same socket', async () => {
  const server = await testServer()
  const board = await testBoard(server, { expected: { lived: 1, staff: 1 } })
  await board.join('lived')
  const late = await board.join('lived')
  const line = await late.live()
  expect(line.you?.actor.is).toBe('at-door')
  expect(line.you?.permits).toBeNull()
  expect([...line.views.values()].map(({ kind }) => kind)).toEqual(['board', 'progress'])
  expect((await late.command({ do: 'person.ready', phase: 'gather', ready: true })).refused).toBe('at-door')
  await board.facilitator.does({ do: 'person.admit', person: late.id })
  await line.until(() => line.you?.actor.is === 'participant' && line.all('journey').length === 1)
  const full = line.frames.filter((frame) => frame.type === 'put' && frame.full)
  expect(full.length).toBe(2)
})

test('J6 the recovery code makes a new facilitators’ link once; the old link ends', async () => {
  const server = await testServer()
  const { made } = await testBoard(server)
  const path = `/api/boards/${made.board}/recover`
  const makes = () => ({ secret: freshSecret(), next: newRecoveryCode() })
  const wrong = await ask(server.url, path, { code: 'AAAA AAAA AAAA AAAA AAAA AAAA', ...makes() })
  expect(wrong.refused).toBe('wrong-recovery-code')
  const recovery = { code: made.recoveryCode.toLowerCase().replaceAll(' ', '-'), ...makes() }
  expect((await ask(server.url, path, recovery)).status).toBe(200)
  expect((await ask(server.url, path, recovery)).status).toBe(200)
  expect((await ask(server.url, path, { code: made.recoveryCode, ...makes() })).refused).toBe('wrong-recovery-code')
  const old = await TestPerson.join(server, made.board, made.facilitatorSecret, 'Old')
  expect(old).toMatchObject({ refused: 'link-revoked' })
  const fresh = await TestPerson.join(server, made.board, recovery.secret, 'New')
  expect(fresh).toBeInstanceOf(TestPerson)
})

test('J11 where making boards needs a secret, there is none without it', async () => {
  const server = await testServer({ BOARD_CREATION: 'secret', BOARD_CREATION_SECRET: 'a long enough secret' })
  expect((await ask(server.url, '/api/boards', boardRequest())).refused).toBe('creation-closed')
  const wrong = { ...boardRequest(), creationSecret: 'a long enough secreT' }
  expect((await ask(server.url, '/api/boards', wrong)).refused).toBe('creation-closed')
  const right = { ...boardRequest(), creationSecret: 'a long enough secret' }
  expect((await ask(server.url, '/api/boards', right)).status).toBe(201)
})
