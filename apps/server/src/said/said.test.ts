import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { defaultVoices, newId, permitBatches } from '@firsthand/model'
import { blind, preparePermit } from '@firsthand/permits/holder'
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

test('N12 the path for words without a name takes no cookie, and no body whose length tells something', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { id: contribution, secret, secretHash } = rosa.key()
  const add = { op: 'add', ...(await rosa.permit()), contribution, secretHash, spoken: spoken('x') }
  expect((await rosa.said(add, rosa.headers)).refused).toBe('cookie-not-wanted')
  const bare = await ask(server.url, '/api/said', { board: board.made.board, ...add })
  expect(bare.body).toEqual({ error: { id: 'malformed', where: 'padding' } })
  expect((await rosa.said({ op: 'status', contribution, secret })).refused).toBe('wrong-secret')
  expect((await rosa.said(add)).body).toEqual({ ok: true })
  const lengths = [
    await rosa.said({ op: 'status', contribution, secret }),
    await rosa.said({ op: 'choices', contribution, secret }),
    await rosa.said({ op: 'row', contribution, secret }),
    await rosa.said(add),
    await rosa.said({ op: 'nonsense' }),
  ].map(({ headers }) => headers.get('content-length'))
  expect(new Set(lengths)).toEqual(new Set(['8192']))
})

test('N16 a permit is good once, in its board, group, purpose and key; sent again with the same words it gets the first answer', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const other = await testBoard(server)
  const [rosa, staff, stranger] = [await board.join('lived'), await board.join('staff'), await other.join('lived')]
  const { id: contribution, secretHash } = rosa.key()
  const first = await rosa.permit()
  const add = { op: 'add', contribution, secretHash, spoken: spoken('x') }
  const of = async (person: typeof rosa) => (await person.permit()).permit
  const votes = permitBatches.findIndex(({ purpose }) => purpose === 'vote')
  const [vote] = (await rosa.permits(votes)).permits
  for (const permit of [await of(staff), await of(stranger), vote]) {
    expect((await rosa.said({ ...add, ...first, permit })).refused).toBe('permit-invalid')
  }
  const bent = { ...first.permit, message: `${first.permit.message.slice(0, -2)}AA` }
  expect((await rosa.said({ ...add, ...first, permit: bent })).refused).toBe('permit-invalid')
  expect((await rosa.said({ ...add, ...(await staff.permit()), voice: 'lived' })).refused).toBe('right-replaced')
  expect((await rosa.said({ ...add, ...first, voice: 'staff' })).refused).toBe('right-replaced')
  expect((await rosa.said({ ...add, ...first, spoken: { ...spoken('x'), touchpoint: newId() } })).refused).toBe(
    'unknown-thing',
  )
  expect((await rosa.said({ ...add, ...first })).body).toEqual({ ok: true })
  await server.restart()
  expect((await rosa.said({ ...add, ...first })).body).toEqual({ ok: true })
  const { id: next, secretHash: nextHash } = rosa.key()
  const again = { ...add, ...first, contribution: next, secretHash: nextHash }
  expect((await rosa.said(again)).refused).toBe('permit-spent')
  expect((await rosa.said({ ...again, ...(await rosa.permit()) })).body).toEqual({ ok: true })
})

test('N15 permits are given once per person and key; a lost answer is given again, after a restart too', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { permits: terms } = (await rosa.board()).you
  const message = preparePermit()
  const blinded = Array.from({ length: permitBatches[0]?.count ?? 0 }, () =>
    Buffer.from(blind(terms?.contribute ?? '', message).blinded).toString('base64url'),
  )
  const request = { key: terms?.key, batch: 0, blinded }
  const send = (request: unknown, headers = rosa.headers) => ask(server.url, rosa.path('permits'), request, headers)
  const first = await send(request)
  await server.restart()
  expect((await send(request)).body).toEqual(first.body)
  expect((await send({ ...request, blinded: blinded.toReversed() })).refused).toBe('permits-taken')
  expect((await send({ ...request, blinded: blinded.slice(1) })).refused).toBe('malformed')
  const notLess = Array(blinded.length).fill(Buffer.alloc(256, 255).toString('base64url'))
  expect((await send({ ...request, batch: 1, blinded: notLess })).refused).toBe('malformed')
  expect((await send(request, {})).refused).toBe('signed-out')
  expect((await rosa.board()).you.permits?.issued).toEqual([0])
})

test('R7 a board that has no keys yet gets them when it is opened, and says so in its record', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  await server.close()
  const db = new DatabaseSync(`${server.directory}/firsthand.db`)
  const row = db.prepare("SELECT value FROM entity WHERE kind = 'keys'").get() as { value: string }
  db.prepare("UPDATE entity SET value = ? WHERE kind = 'keys'").run(
    JSON.stringify({ ...JSON.parse(row.value), groups: {} }),
  )
  db.close()
  await server.restart()
  const rosa = await board.join('lived')
  expect((await rosa.says('heard')).answer.body).toEqual({ ok: true })
  const { views } = await board.facilitator.board()
  const made = views.flatMap((view) => (view.kind === 'record' && view.entry.what === 'keys-made' ? [view.entry] : []))
  expect(made.map(({ voice }) => voice)).toEqual(['lived', 'staff', 'lived', 'staff'])
  expect(made[2]?.key).toBe((await rosa.board()).you.permits?.key)
})

test('E1 names that every object has are no voice groups', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const staff = await board.join('staff')
  const { id: contribution, secretHash } = staff.key()
  const add = { op: 'add', ...(await staff.permit()), contribution, secretHash, spoken: spoken('x') }
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
  const permit = await karim.permit()
  const nowhere = { ...spoken('x'), touchpoint: newId() }
  const tries = Array.from({ length: 230 }, () => {
    const { id: contribution, secretHash } = karim.key()
    return karim.said({ op: 'add', ...permit, contribution, secretHash, spoken: nowhere })
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
  await rosa.permit()
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
  const { id, secret, secretHash } = staff.key()
  const add = { op: 'add', ...(await staff.permit()), contribution: id, secretHash, spoken: spoken('mine') }
  expect((await staff.said(add)).body).toEqual({ ok: true })
  await board.reach('together')
  expect((await staff.said(add)).body).toEqual({ ok: true })
  const other = staff.key()
  const later = { ...add, ...(await staff.permit()), contribution: other.id, secretHash: other.secretHash }
  expect((await staff.said(later)).refused).toBe('name-needed')
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
  expect((await rosa.said({ op: 'withdraw', ...wrong })).refused).toBe('wrong-secret')
  expect((await rosa.said({ op: 'withdraw', ...own })).body).toEqual({ ok: true })
  expect(await everyByte(server)).not.toContain('a very particular sentence')
  expect((await rosa.said({ op: 'withdraw', ...own })).body).toEqual({ ok: true })
  expect((await rosa.said({ op: 'status', ...own })).body.state).toBe('withdrawn')
  expect((await rosa.said({ op: 'edit', ...own, spoken: spoken('again') })).refused).toBe('withdrawn')
  expect((await rosa.says('again', key)).answer.refused).toBe('withdrawn')
})

test('J5 a removed person’s permits are worth nothing; the others get new ones without being asked', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const [rosa, karim] = [await board.join('lived'), await board.join('lived')]
  const [gone, stays] = [await rosa.live(), await karim.live()]
  const [old, kept] = [await rosa.permit(), await karim.permit()]
  await board.facilitator.does({ do: 'person.remove', person: rosa.id, reason: 'We talked about it.' })
  expect(await gone.ended).toBe(4403)
  expect(gone.frames.at(-1)).toEqual({ type: 'bye', refusal: { id: 'removed', reason: 'We talked about it.' } })
  await stays.until(() => stays.you?.permits?.key !== old.key)
  expect(stays.you?.permits?.issued).toEqual([])
  const { id: contribution, secretHash } = rosa.key()
  const add = { op: 'add', contribution, secretHash, spoken: spoken('x') }
  for (const permit of [old, kept]) expect((await rosa.said({ ...add, ...permit })).refused).toBe('right-replaced')
  const renamed = { ...old, key: stays.you?.permits?.key }
  expect((await rosa.said({ ...add, ...renamed })).refused).toBe('permit-invalid')
  expect((await rosa.get('board')).body.error).toEqual({ id: 'removed', reason: 'We talked about it.' })
  expect((await rosa.command({ do: 'person.ready', phase: 'gather', ready: true })).refused).toBe('removed')
  const { voice, key, permits } = await karim.permits()
  expect((await karim.said({ ...add, voice, key, permit: permits[0] })).body).toEqual({ ok: true })
})

test('E2 whoever guesses secrets gets one answer, whether there is such a contribution or not, and keeps nobody out', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  const { key } = await rosa.says('heard')
  const { key: back } = await rosa.says('taken back')
  await rosa.said({ op: 'withdraw', contribution: back.id, secret: back.secret })
  const wrong = rosa.key()
  const answers = []
  for (const contribution of [key.id, back.id, newId()]) {
    for (const op of ['status', 'row', 'choices', 'withdraw']) {
      answers.push((await rosa.said({ op, contribution, secret: wrong.secret })).body)
    }
  }
  expect(new Set(answers.map((body) => JSON.stringify(body)))).toEqual(new Set(['{"error":{"id":"wrong-secret"}}']))
  let last = ''
  while (last !== 'too-fast') {
    last = (await rosa.said({ op: 'status', contribution: key.id, secret: wrong.secret })).refused ?? 'opened'
  }
  expect((await rosa.said({ op: 'status', contribution: key.id, secret: key.secret })).body.state).toBe('kept')
  expect((await rosa.said({ op: 'status', contribution: back.id, secret: back.secret })).body.state).toBe('withdrawn')
})
