import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { type TestBoard, testBoard } from '../testing/test-board.ts'
import { TestPerson } from '../testing/test-person.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { whereWordsAre } from '../testing/where-words-are.ts'

const facilitator = { name: 'Noor', worksFor: 'The council' }
const nasty = '<img src=x onerror="alert(1)"><script>alert(2)</script> [x](javascript:alert(3)) =cmd|’!A0'

const bringBack = (server: TestServer, session: unknown, more = {}) =>
  ask(server.url, '/api/boards/import', { session, facilitator, ...more })

/** A board on which two things are shown, the author of both, and the file that its facilitator took home. */
async function takenHome() {
  const server = await testServer()
  const board = await testBoard(server)
  const rosa = await board.join('lived')
  await board.reach('lived-experience')
  const first = await rosa.says(nasty)
  const second = await rosa.says('The chairs were hard.')
  await board.facilitator.does({ do: 'queue.collect' })
  const views = (await board.facilitator.board()).views.filter((view) => view.kind === 'contribution')
  await board.facilitator.does({ do: 'contribution.publish', contributions: views.map(({ id }) => id) })
  await board.facilitator.does({ do: 'queue.reveal' })
  await rosa.says('This waits, and is nobody’s yet.')
  const { body: file } = await board.facilitator.get('report.json')
  return { server, board, rosa, first: first.key, second: second.key, file }
}

/** The same author on another server: a slip needs nothing else. */
const own = (server: TestServer, { made }: TestBoard, body: Record<string, unknown>) =>
  new TestPerson(server, made.board, newId(), '').said(body)

test('L8 a board comes back from its file on another server: the same words, opened and taken back by the same slips', async () => {
  const { server, board, rosa, first, second, file } = await takenHome()
  expect((await bringBack(server, file)).refused).toBe('board-exists')
  const other = await testServer()
  const answer = await bringBack(other, file)
  expect(answer.status).toBe(201)
  expect(answer.body).toMatchObject({ board: board.made.board, leftOut: 0 })
  expect(answer.body.facilitatorSecret).not.toBe(board.made.facilitatorSecret)

  const noor = new TestPerson(other, answer.body.board, answer.body.person, answer.cookie ?? '')
  const { views } = await noor.board()
  const shown = views.filter((view) => view.kind === 'contribution')
  const before = (await rosa.board()).views.filter((view) => view.kind === 'contribution')
  expect(shown.map(({ desk, ...view }) => view)).toEqual(before)
  expect(JSON.stringify(shown)).toContain(JSON.stringify(nasty).slice(1, -1))
  expect(views.find((view) => view.kind === 'board')).toMatchObject({
    host: facilitator,
    imported: { fingerprint: file.fingerprint },
  })
  // Neither the old links nor the old sessions open it, the new ones do.
  expect(
    (await ask(other.url, board.facilitator.path('board'), undefined, { cookie: rosa.cookie })).refused,
  ).not.toBeNull()
  expect(
    (await ask(other.url, `/api/boards/${answer.body.board}/invitation`, { secret: board.secret('lived') })).refused,
  ).toBe('unknown-link')
  const karim = await TestPerson.join(other, answer.body.board, answer.body.links[0].secret, null)
  if (!(karim instanceof TestPerson)) throw new Error('nobody came in')
  expect((await karim.says('New here.')).answer.body).toEqual({ ok: true })

  const slip = (key: { id: string; secret: string }) => ({ contribution: key.id, secret: key.secret })
  expect((await own(other, board, { op: 'status', ...slip(first) })).body.state).toBe('shown')
  expect((await own(other, board, { op: 'status', ...slip(first), secret: second.secret })).refused).not.toBeNull()
  expect((await own(other, board, { op: 'withdraw', ...slip(first) })).body).toEqual({ ok: true })
  expect((await noor.board()).views.some(({ id }) => id === first.id)).toBe(false)
  expect(await whereWordsAre(other.directory, nasty)).toEqual([])
  expect((await own(other, board, { op: 'status', ...slip(second) })).body.state).toBe('shown')
})

test('L8 N4 what was taken back here stays away when the file comes again, and a deleted board does not come again', async () => {
  const { board, first, second, file } = await takenHome()
  const other = await testServer()
  const made = (await bringBack(other, file)).body
  await own(other, board, { op: 'withdraw', contribution: first.id, secret: first.secret })
  // The boards are lost, the list of what was taken back is not.
  await other.close()
  for (const suffix of ['', '-wal', '-shm']) await rm(join(other.directory, `firsthand.db${suffix}`), { force: true })
  await other.restart()
  const again = await bringBack(other, file)
  expect(again.body).toMatchObject({ board: made.board, leftOut: 1 })
  const noor = new TestPerson(other, again.body.board, again.body.person, again.cookie ?? '')
  const { views } = await noor.board()
  expect(views.flatMap((view) => (view.kind === 'contribution' ? [view.id] : []))).toEqual([second.id])
  expect(await whereWordsAre(other.directory, nasty)).toEqual([])

  expect((await ask(other.url, noor.path('delete'), { title: file.board.title }, noor.headers)).body).toEqual({
    ok: true,
  })
  expect((await bringBack(other, file)).refused).toBe('board-gone')
})

test('L8 only a facilitator’s file brings a board back, and every part of it is looked at', async () => {
  const { rosa, file } = await takenHome()
  const other = await testServer()
  const refused = async (session: unknown, more = {}) => (await bringBack(other, session, more)).body.error
  const theirs = (await rosa.get('report.json')).body
  expect(theirs.contributions).toEqual(file.contributions)
  expect(theirs.bringBack).toBeUndefined()
  expect(await refused(theirs)).toEqual({ id: 'malformed', where: 'session.bringBack' })
  expect(await refused({ ...file, schema: 1 })).toEqual({ id: 'malformed', where: 'session.schema' })
  expect(await refused({ ...file, more: 1 })).toEqual({ id: 'malformed', where: 'session' })
  const broken = structuredClone(file)
  broken.record.at(-1).entry.said = { lived: 99, staff: 0 }
  expect(await refused(broken)).toEqual({ id: 'malformed', where: 'session.record' })
  const long = structuredClone(file)
  long.board.title = 'x'.repeat(81)
  expect(await refused(long)).toMatchObject({ id: 'too-long', where: 'session.board.title', most: 80 })
  expect(await refused(file, { facilitator: { name: '', worksFor: '' } })).toMatchObject({ id: 'malformed' })
  const huge = { ...file, fingerprint: 'x'.repeat(5_000_000) }
  expect(await refused(huge)).toMatchObject({ id: 'too-large' })
  // Nothing came of any of it.
  expect((await bringBack(other, file)).status).toBe(201)
})

test('J11 E2 where boards are for those who know the secret, so is bringing one back; and not all the time', async () => {
  const { file } = await takenHome()
  const closed = await testServer({ BOARD_CREATION: 'secret', BOARD_CREATION_SECRET: 'a long enough secret' })
  expect((await bringBack(closed, file)).refused).toBe('creation-closed')
  expect((await bringBack(closed, file, { creationSecret: 'a long enough secret' })).status).toBe(201)
  const answers = await Promise.all(Array.from({ length: 100 }, () => bringBack(closed, {})))
  expect(new Set(answers.map(({ refused }) => refused))).toEqual(new Set(['malformed', 'too-fast']))
})
