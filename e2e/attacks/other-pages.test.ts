import { documentsOf, newId, padSaid } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { documentLine } from '../session/document-line.ts'
import { type LightSession, lightSession, spoken } from '../session/light-session.ts'
import { refusalIn, request } from '../session/request.ts'

/** What an Origin header can look like that isn't ours; HERE is our own host with its port. */
const elsewhere = [
  'https://example.org',
  'http://127.0.0.1:1',
  'null',
  '',
  'http://127.0.0.1.example.org',
  'http://127.0.0.1',
  'https://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://HERE.example.org',
  'http://example.org:80',
  'http://example.org/HERE',
  'http://example.org#http://HERE',
  'http://example.org?http://HERE',
  'http://HERE@example.org',
  'http://HERE0',
  'http://HERE, https://example.org',
  'https://example.org, http://HERE',
  'http:HERE:80:80',
  'file://',
  'about:blank',
  'data:text/html,HERE',
  'javascript:HERE',
  'chrome-extension://abcdefghijklmnop',
]
const spelled = (origin: string) => origin.replaceAll('HERE', new URL(server.address).host)
let server: Server
let session: LightSession

beforeAll(async () => {
  server = await startServer()
  session = await lightSession(server.address)
}, 60_000)
afterAll(() => server?.end())

test.each(elsewhere)('J10 a page of “%s” can’t write here, with the person’s own cookie', async (pattern) => {
  const origin = spelled(pattern)
  const { facilitator, made } = session
  const before = lookIntoStore(server.directory).content
  const post = (path: string, body: unknown, cookie?: string) =>
    request(`${server.address}${path}`, {
      method: 'POST',
      headers: { origin, 'sec-fetch-site': 'cross-site', ...(cookie ? { cookie } : {}) },
      body,
    })
  const as = `/api/boards/${made.board}/as/${facilitator.id}`
  const [lived] = made.links
  const joining = {
    secret: lived?.secret,
    person: newId(),
    retry: newId(),
    name: null,
    worksFor: null,
    agreed: 1,
    shared: false,
  }
  const answers = [
    await post(`${as}/commands`, { id: newId(), command: { do: 'board.pause', paused: true } }, facilitator.cookie),
    await post(`/api/boards/${made.board}/join`, joining),
    await post(`/api/boards/${made.board}/recover`, {
      code: made.recoveryCode,
      secret: 's'.repeat(32),
      next: made.recoveryCode,
    }),
    await post('/api/said', { op: 'status', board: made.board, contribution: newId(), secret: 'A'.repeat(43) }),
    await post('/api/boards', {}),
    await post('/api/boards/import', {}),
    await post(`${as}/permits`, { key: '', batch: 0, blinded: [] }, facilitator.cookie),
    await post(`${as}/delete`, { title: 'Heart clinic' }, facilitator.cookie),
  ]
  expect(answers.map(refusalIn)).toEqual(answers.map(() => 'wrong-origin'))
  expect(lookIntoStore(server.directory).content).toEqual(before)
})

test.each(elsewhere)('J10 a page of “%s” can open no socket with the person’s own cookie', async (pattern) => {
  const origin = spelled(pattern)
  const { facilitator } = session
  const line = await facilitator.live({ origin })
  await line.ended()
  expect(line.texts.filter((text) => text.includes('"put"'))).toEqual([])
  for (const name of documentsOf(lookIntoStore(server.directory).board(session.made.board))) {
    const document = documentLine(facilitator, name, { origin })
    expect(await document.settled()).toBe('refused')
    expect(document.frames).toEqual([])
    document.close()
  }
})

test('J10 the same requests from the own page go through', async () => {
  const { facilitator } = session
  const line = await facilitator.live()
  expect(line.all('board').length).toBe(1)
  line.close()
  await facilitator.does({ do: 'board.pause', paused: true })
  await facilitator.does({ do: 'board.pause', paused: false })
})

test('E1 broken, oversized and endless bodies are refused with their reason, and nothing of them is kept or logged', async () => {
  const { facilitator, made } = session
  const rosa = await session.join('lived')
  const right = await rosa.right()
  const before = lookIntoStore(server.directory).content
  const secretHash = '_'.repeat(43)
  const add = { op: 'add', board: made.board, ...right, contribution: newId(), secretHash }
  const tooLong = { ...add, spoken: spoken('unkept '.repeat(400)) }
  const tries: [string, string, unknown, string[]][] = [
    ['no JSON', '/api/said', '{"unkept', ['malformed']],
    ['no fields', '/api/said', {}, ['malformed']],
    ['too long', '/api/said', tooLong, ['too-long']],
    ['a field too many', '/api/said', { ...add, spoken: spoken('unkept'), at: 'unkept' }, ['malformed']],
    ['nothing said', '/api/said', { ...add, spoken: { ...spoken(''), valence: null } }, ['malformed']],
    ['a megabyte', '/api/said', { ...add, spoken: spoken('unkept'.repeat(200_000)) }, ['too-large']],
    ['an unknown board', '/api/said', { ...add, board: newId(), spoken: spoken('unkept') }, ['unknown-board']],
    ['deep nesting', '/api/said', '['.repeat(20_000) + ']'.repeat(20_000), ['malformed', 'too-large']],
  ]
  for (const [what, path, body, ids] of tries) {
    const headers = { origin: server.address }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await request(`${server.address}${path}`, { method: 'POST', headers, body: padSaid(text) })
    expect(ids, `${what}: ${answer.status} ${answer.text}`).toContain(refusalIn(answer))
  }
  const unknown = await facilitator.command({ do: 'contribution.steal', words: 'unkept' })
  expect(refusalIn(unknown)).toBe('malformed')
  expect(lookIntoStore(server.directory).content).toEqual(before)
  expect(server.log()).not.toContain('unkept')
})
