import { once } from 'node:events'
import { connect } from 'node:net'
import { newId, padSaid } from '@firsthand/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookIntoStore } from '../server/look-into-store.ts'
import { type Server, startServer } from '../server/start-server.ts'
import { type LightSession, lightSession } from '../session/light-session.ts'
import { request } from '../session/request.ts'

let server: Server
let session: LightSession

beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'debug' } })
  session = await lightSession(server.address)
})
afterAll(() => server?.end())

/** Sends bytes as they are, and gives back all that comes until the other side closes or has answered so many times. */
async function raw(text: string, answers = 1): Promise<string> {
  const { hostname, port } = new URL(server.address)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(text)
  let got = ''
  const enough = () => got.split('HTTP/1.1 ').length > answers && /\r\n\r\n/.test(got)
  await new Promise<void>((resolve) => {
    socket.on('data', (piece) => {
      got += piece.toString('latin1')
      if (enough()) resolve()
    })
    for (const end of ['close', 'error'] as const) socket.on(end, () => resolve())
  })
  socket.destroy()
  return got
}

const host = () => new URL(server.address).host
const lines = (...parts: string[]) => `${parts.join('\r\n')}\r\n\r\n`

test('E1 a request that means two things to two readers is refused: no second one is smuggled in behind it', async () => {
  const inner = lines(`GET /healthz?smuggled HTTP/1.1`, `host: ${host()}`)
  const post = ['POST /api/said HTTP/1.1', `host: ${host()}`, 'content-type: application/json']
  const tries = [
    `${lines(...post, 'content-length: 4', 'transfer-encoding: chunked')}0\r\n\r\n${inner}`,
    lines(...post, 'content-length: 4', `content-length: ${inner.length}`) + inner,
    `${lines(...post, 'transfer-encoding: chunked', 'transfer-encoding: identity')}0\r\n\r\n${inner}`,
    `${lines(...post, 'transfer-encoding: xchunked')}0\r\n\r\n${inner}`,
    lines(...post, 'content-length: +4') + inner,
    lines(...post, 'content-length : 4') + inner,
    lines(...post, 'transfer-encoding: chunked') + `4;a="\n"\r\nabcd\r\n0\r\n\r\n`.replace('4;', 'z;'),
    `POST /api/said HTTP/1.1\nhost: ${host()}\ncontent-length: 0\n\n${inner}`,
  ]
  for (const [n, text] of tries.entries()) {
    // Until the connection is closed: an answer to the second would come after that to the first.
    const got = await raw(text, 2)
    expect(got.includes('200 OK'), `${n}: ${got.slice(0, 200)}`).toBe(false)
    expect(got, `${n}`).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
  }
})

test('E4 nothing that is sent as Host, address or header comes back as a header of ours', async () => {
  const evil = 'evil.invalid'
  const hosts = [
    `${evil}; script-src *`,
    `${evil} 'unsafe-inline'`,
    `a"b`,
    `${evil},x`,
    `${evil}\tx`,
    '',
    `${'a'.repeat(300)}`,
  ]
  for (const name of hosts) {
    const got = await raw(lines('GET / HTTP/1.1', `host: ${name}`, 'connection: close'))
    const policy = /content-security-policy: (.*)/i.exec(got)?.[1] ?? ''
    expect(policy, name).not.toContain("unsafe-inline' ;")
    expect(
      policy.split(';').filter((part) => part.includes('script-src')),
      name,
    ).toEqual(policy ? [" script-src 'self'"] : [])
    expect(got, name).not.toContain('evil.invalid;')
  }
  const injected = encodeURIComponent('x\r\nset-cookie: firsthand=evil\r\n\r\n<script>')
  for (const path of [
    `/api/boards/${injected}/as/x/board`,
    `/board/${injected}`,
    `/join/${injected}`,
    `/${injected}`,
    `/api/boards/${session.made.board}/as/${injected}/report.json?language=${injected}`,
    `/assets/${injected}`,
    `/..%2f..%2f..%2fetc%2fpasswd`,
    '/assets/..%2f..%2fpackage.json',
    '/assets/....//package.json',
    '/%00',
    '/%',
  ]) {
    const answer = await request(`${server.address}${path}`)
    expect(answer.headers['set-cookie'], path).toBeUndefined()
    expect(answer.text, path).not.toContain('root:')
    expect(answer.text, path).not.toContain('"packageManager"')
    expect(answer.status, path).toBeLessThan(500)
    // Whatever page comes, it is the page of this app, which runs nothing that stands in its address.
    if (answer.text.includes('<html')) expect(answer.text).not.toContain('set-cookie: firsthand')
  }
})

test('E1 methods, overrides and forwarded hosts open no way around', async () => {
  const { made, facilitator } = session
  const before = lookIntoStore(server.directory).content
  const own = facilitator.own('commands')
  const body = { id: newId(), command: { do: 'board.pause', paused: true } }
  const from = { cookie: facilitator.cookie, origin: 'https://example.org' }
  const ways: Record<string, string>[] = [
    { 'x-forwarded-host': 'example.org' },
    { forwarded: 'host=example.org' },
    { 'x-original-url': '/healthz' },
    { 'x-http-method-override': 'GET' },
    { host: 'example.org:99999' },
    { referer: server.address },
  ]
  for (const more of ways) {
    const answer = await request(own, { method: 'POST', headers: { ...from, ...more }, body })
    expect([400, 403], JSON.stringify(more)).toContain(answer.status)
  }
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const answer = await request(own, { method, headers: { ...from, origin: server.address } })
    expect(answer.status, method).toBeGreaterThanOrEqual(400)
    expect(answer.headers['access-control-allow-origin'], method).toBeUndefined()
  }
  const form = await request(own, {
    method: 'POST',
    headers: { cookie: facilitator.cookie, origin: server.address, 'content-type': 'text/plain' },
    body: JSON.stringify(body),
  })
  expect(form.json).toEqual({ error: { id: 'malformed', where: 'content-type' } })
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx', ''])
    expect(
      (
        await request(`${server.address}/api/said`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: padSaid('{}'),
        })
      ).status,
      type,
    ).toBe(400)
  expect(lookIntoStore(server.directory).content).toEqual(before)
  expect(made.board.length).toBe(22)
})

test('E1 N14 endless headers, addresses and slow or lying bodies end in a refusal, and in no log', async () => {
  const cases = [
    lines('GET / HTTP/1.1', `host: ${host()}`, `x-unkept: ${'unkept'.repeat(20_000)}`),
    lines(`GET /${'unkept'.repeat(20_000)} HTTP/1.1`, `host: ${host()}`),
    lines('GET / HTTP/1.1', `host: ${host()}`, ...Array.from({ length: 3_000 }, (_, n) => `x-unkept-${n}: unkept`)),
    'unkept unkept unkept\r\n\r\n',
    `\x16\x03\x01\x02unkept`,
  ]
  for (const text of cases) expect(await raw(text)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
  const large = lines(
    'POST /api/said HTTP/1.1',
    `host: ${host()}`,
    'content-type: application/json',
    'content-length: 999999999',
  )
  expect(await raw(`${large}unkept`)).toMatch(/^HTTP\/1\.1 413 /)
  const chunks = lines(
    'POST /api/said HTTP/1.1',
    `host: ${host()}`,
    'content-type: application/json',
    'transfer-encoding: chunked',
  )
  const chunk = 'unkept'.repeat(3_000)
  const endless = `${chunks}${`${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(12)}`
  expect(await raw(endless)).toMatch(/^HTTP\/1\.1 413 /)
  expect((await request(`${server.address}/healthz`)).status).toBe(200)
  expect(server.log()).not.toContain('unkept')
})
