import { type CommandOf, newId } from '@firsthand/model'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { type TestBoard, testBoard } from '../testing/test-board.ts'
import { type TestServer, testServer } from '../testing/test-server.ts'
import { whereWordsAre } from '../testing/where-words-are.ts'

const [secret, ofOwner] = ['R'.repeat(32), 'O'.repeat(32)]

/** Two actions, a link to read of both, and one for the owner of the first. */
async function promised(board: TestBoard) {
  const [act, other] = [newId(), newId()]
  const [reading, owners] = [newId(), newId()]
  await board.reach('together')
  const put = (action: string, what: string): CommandOf<'action.put'> => ({
    do: 'action.put',
    action,
    outcome: { is: 'action', what, who: 'The desk', by: '2026-12-01', power: 'team', needs: '' },
    answers: { contributions: [], themes: [] },
  })
  await board.facilitator.does(put(act, 'Say how long'))
  await board.facilitator.does(put(other, 'A second chair'))
  await board.facilitator.does({ do: 'follow-link.make', link: reading, for: { is: 'reading' }, secret })
  const made = { is: 'owner' as const, who: 'The desk', actions: [act] }
  await board.facilitator.does({ do: 'follow-link.make', link: owners, for: made, secret: ofOwner })
  return { act, other, reading, owners }
}

const asks = (server: TestServer, board: string) => ({
  reads: (by: string) => ask(server.url, `/api/boards/${board}/follow-up`, { secret: by }),
  tells: (by: string, action: string, text: string, id = newId()) =>
    ask(server.url, `/api/boards/${board}/follow-up/news`, { secret: by, id, action, progress: 'begun', text }),
})

test('U1 U2 a link is read without a cookie and sets none, outlives the people, a restart and the session, and nobody joins by it', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const { act } = await promised(board)
  await board.reach('closed')
  await board.facilitator.does({ do: 'board.forget-people' })
  await server.restart()
  const { reads, tells } = asks(server, board.made.board)
  const answer = await reads(secret)
  expect(answer.body).toMatchObject({ for: { is: 'reading' }, outcomes: [{}, {}], leftOut: 0 })
  expect(answer.body.until > answer.body.closed).toBe(true)
  expect([answer.cookie, answer.headers.get('cache-control')]).toEqual([null, 'no-store'])
  expect((await tells(secret, act, 'From a reader')).refused).toBe('not-allowed')
  const join = { person: newId(), retry: newId(), name: null, worksFor: null, agreed: 1 }
  for (const by of [secret, ofOwner]) {
    const joined = await ask(server.url, `/api/boards/${board.made.board}/join`, { ...join, secret: by })
    expect(joined.refused).toBe('forgotten')
  }
})

test('U3 U5 an owner tells of their action and of nothing else, once per telling, and not after the link is switched off', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const elsewhere = await testBoard(server)
  const { act, other, owners } = await promised(board)
  const { tells, reads } = asks(server, board.made.board)
  const id = newId()
  expect((await tells(ofOwner, act, 'Ordered', id)).body).toEqual({ ok: true })
  expect((await tells(ofOwner, act, 'Ordered', id)).body).toEqual({ ok: true })
  const [told] = (await reads(ofOwner)).body.outcomes
  expect(told.news).toEqual([
    { at: new Date().toISOString().slice(0, 10), progress: 'begun', text: 'Ordered', by: 'owner' },
  ])
  expect((await tells(ofOwner, other, 'Not mine')).refused).toBe('not-allowed')
  expect((await tells(ofOwner, newId(), 'Nobody’s')).refused).toBe('not-allowed')
  for (const by of ['x'.repeat(32), board.secret('lived'), '', board.made.facilitatorSecret]) {
    expect((await tells(by, act, 'Guessed')).refused).toBe('unknown-link')
    expect((await reads(by)).refused).toBe('unknown-link')
  }
  expect((await asks(server, elsewhere.made.board).tells(ofOwner, act, 'Elsewhere')).refused).toBe('unknown-link')
  expect((await asks(server, newId()).reads(secret)).refused).toBe('unknown-board')
  await board.facilitator.does({ do: 'follow-link.revoke', link: owners })
  expect((await tells(ofOwner, act, 'Too late')).refused).toBe('link-revoked')
  expect((await reads(ofOwner)).refused).toBe('link-revoked')
  expect((await reads(secret)).body.outcomes.flatMap(({ news }: { news: unknown[] }) => news)).toHaveLength(1)
})

test('U3 what owners tell is rated by their link; a link that is switched off leaves no secret in the store', async () => {
  const server = await testServer()
  const board = await testBoard(server)
  const { act, reading } = await promised(board)
  const { tells, reads } = asks(server, board.made.board)
  const answers = []
  for (let n = 0; n < 7; n += 1) answers.push((await tells(ofOwner, act, `Line ${n}`)).refused)
  expect(answers).toEqual([null, null, null, null, null, null, 'too-fast'])
  expect((await reads(secret)).status).toBe(200)
  await board.facilitator.does({ do: 'follow-link.revoke', link: reading })
  await server.close()
  for (const words of [secret, ofOwner]) expect(await whereWordsAre(server.directory, words)).toEqual([])
})
