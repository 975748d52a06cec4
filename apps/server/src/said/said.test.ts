import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultVoices, newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { boardRequest, testBoard } from '../testing/test-board.ts'
import { spoken } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'

async function everyByte(server: TestServer): Promise<string> {
  const files = await readdir(server.directory)
  const contents = await Promise.all(files.map((file) => readFile(join(server.directory, file), 'latin1')))
  return contents.join('\n')
}

test('N12 the path for words without a name takes no cookie', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const key = rosa.key()
  const { you } = await rosa.board()
  const add = { op: 'add', voice: 'lived', right: you.right, contribution: key.id, secretHash: key.secretHash }
  const withCookie = await rosa.said({ ...add, spoken: spoken('x') }, rosa.headers)
  expect(withCookie.refused).toBe('cookie-not-wanted')
  expect((await rosa.said({ op: 'status', contribution: key.id, secret: key.secret })).refused).toBe('unknown-thing')
})

test('N12 everybody of a voice group has the same right, nobody else has it, and it is of use in its group only', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, karim, staff] = [await board.join('lived'), await board.join('lived'), await board.join('staff')]
  const rights = await Promise.all([rosa, karim, staff].map(async (person) => (await person.board()).you.right))
  expect(rights[0]).toBe(rights[1])
  expect(rights[0]).not.toBe(rights[2])
  const { id: contribution, secretHash } = rosa.key()
  const add = { op: 'add', contribution, secretHash, spoken: spoken('x') }
  expect((await rosa.said({ ...add, voice: 'lived', right: rights[2] })).refused).toBe('right-replaced')
  expect((await rosa.said({ ...add, voice: 'staff', right: rights[0] })).refused).toBe('right-replaced')
  expect((await rosa.said({ ...add, voice: 'nobody', right: rights[0] })).refused).toBe('right-replaced')
})

test('E1 names that every object has are no voice groups', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const staff = await board.join('staff')
  const { id: contribution, secretHash } = staff.key()
  const add = { op: 'add', right: 'guessed', contribution, secretHash, spoken: spoken('x') }
  for (const voice of ['constructor', 'toString', '__proto__'])
    expect((await staff.said({ ...add, voice })).refused).toBe('right-replaced')
  const voices = defaultVoices.map((voice) => ({ ...voice, id: voice.id === 'lived' ? 'constructor' : voice.id }))
  const made = await ask(server.url, '/api/boards', { ...boardRequest(), voices })
  expect(made.refused).toBe('malformed')
})

test('E2 what is refused uses up nothing of a group’s allowance', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, karim] = [await board.join('lived'), await board.join('lived')]
  const { right } = (await karim.board()).you
  const nowhere = { ...spoken('x'), touchpoint: newId() }
  const tries = Array.from({ length: 230 }, () => {
    const { id: contribution, secretHash } = karim.key()
    return karim.said({ op: 'add', voice: 'lived', right, contribution, secretHash, spoken: nowhere })
  })
  expect(new Set((await Promise.all(tries)).map(({ refused }) => refused))).toEqual(new Set(['unknown-thing']))
  expect((await rosa.says('heard')).answer.body).toEqual({ ok: true })
})

test('P16 names of guests leave every file when the board closes', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived', 'Rosalinda Quist')
  await rosa.does({ do: 'person.name', name: 'Rosamunde Quist' })
  expect(await everyByte(server)).toContain('Quist')
  await board.reach('closed')
  await board.join('lived', 'Late Quist')
  await expect.poll(() => everyByte(server)).not.toContain('Quist')
})

test('N2 N3 E6 nothing on any socket shows that somebody just wrote, changed or took back', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const staff = await board.join('staff')
  const lines = await Promise.all([board.facilitator, rosa, staff].map((person) => person.live()))
  const before = lines.map(({ frames }) => frames.length)
  const { key } = await rosa.says('first wording')
  await rosa.said({ op: 'edit', contribution: key.id, secret: key.secret, spoken: spoken('second wording') })
  await rosa.said({ op: 'withdraw', contribution: key.id, secret: key.secret })
  // Whatever those had set off would be there before what comes now.
  await board.facilitator.does({ do: 'timer.set', rings: new Date().toISOString() })
  await Promise.all(lines.map((line) => line.until(() => line.all('progress').some(({ rings }) => rings !== null))))
  expect(lines.map(({ frames }) => frames.length)).toEqual(before.map((count) => count + 1))
  const metrics = await ask(server.url, '/metrics')
  expect(metrics.body).toContain('firsthand_http_requests_total{route="/api/boards/:board/join"')
  expect(metrics.body).not.toContain('/api/said')
})

test('N4 the same words sent again after the phase has closed are the same contribution, not a new one', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const staff = await board.join('staff', 'Sam')
  await board.reach('staff')
  const { you } = await staff.board()
  const { id, secret, secretHash } = staff.key()
  const add = { op: 'add', voice: 'staff', right: you.right, contribution: id, secretHash, spoken: spoken('mine') }
  expect((await staff.said(add)).body).toEqual({ ok: true })
  await board.reach('together')
  expect((await staff.said(add)).body).toEqual({ ok: true })
  const other = staff.key()
  expect((await staff.said({ ...add, contribution: other.id, secretHash: other.secretHash })).refused).toBe(
    'name-needed',
  )
  expect((await staff.said({ ...add, secretHash: other.secretHash })).refused).not.toBeNull()
  const choices = await staff.said({ op: 'choices', contribution: id, secret })
  expect(choices.body.touchpoints.length).toBe(8)
})

test('N5 what its author takes back is gone from every file, and does not come in again', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { key } = await rosa.says('a very particular sentence')
  expect(await everyByte(server)).toContain('a very particular sentence')
  const own = { contribution: key.id, secret: key.secret }
  const wrong = { ...own, secret: rosa.key().secret }
  expect((await rosa.said({ op: 'withdraw', ...wrong })).refused).toBe('not-yours')
  expect((await rosa.said({ op: 'withdraw', ...own })).body).toEqual({ ok: true })
  expect(await everyByte(server)).not.toContain('a very particular sentence')
  expect((await rosa.said({ op: 'withdraw', ...own })).body).toEqual({ ok: true })
  expect((await rosa.said({ op: 'status', ...own })).body.state).toBe('withdrawn')
  expect((await rosa.said({ op: 'edit', ...own, spoken: spoken('again') })).refused).toBe('withdrawn')
  expect((await rosa.says('again', key)).answer.refused).toBe('withdrawn')
})

test('J5 a removed person’s copy of the right is worth nothing; the others get the new one at once', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, karim] = [await board.join('lived'), await board.join('lived')]
  const [gone, stays] = [await rosa.live(), await karim.live()]
  const old = gone.you?.right
  await board.facilitator.does({ do: 'person.remove', person: rosa.id, reason: 'We talked about it.' })
  expect(await gone.ended).toBe(4403)
  expect(gone.frames.at(-1)).toEqual({ type: 'bye', refusal: { id: 'removed', reason: 'We talked about it.' } })
  await stays.until(() => stays.you?.right !== old)
  const { id: contribution, secretHash } = rosa.key()
  const add = { op: 'add', voice: 'lived', contribution, secretHash, spoken: spoken('x') }
  expect((await rosa.said({ ...add, right: old })).refused).toBe('right-replaced')
  expect((await rosa.get('board')).body.error).toEqual({ id: 'removed', reason: 'We talked about it.' })
  expect((await rosa.command({ do: 'person.ready', phase: 'gather', ready: true })).refused).toBe('removed')
  expect((await karim.said({ ...add, right: stays.you?.right })).body).toEqual({ ok: true })
})
