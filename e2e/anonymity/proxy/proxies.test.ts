import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { type Server, startServer } from '../../server/start-server.ts'
import { asCaller } from '../../session/caller.ts'
import { documentLine } from '../../session/document-line.ts'
import { lightSession, spoken } from '../../session/light-session.ts'
import { request } from '../../session/request.ts'
import { everyByte } from '../every-byte.ts'
import { findProxy, type ProxyKind } from './find-proxy.ts'
import { type StartedProxy, startProxy } from './start-proxy.ts'

const guest = { localAddress: '127.0.41.7', userAgent: 'Mozilla/5.0 (Telltale 41.7)' }
const trusted = getCACertificates('default')
const ends: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  setDefaultCACertificates(trusted)
})

async function startedProxy(kind: ProxyKind, path: string, target: string, planted?: (file: string) => string) {
  const proxy = await startProxy(kind, path, target, planted)
  ends.push(proxy.end)
  setDefaultCACertificates([...trusted, proxy.pem])
  return proxy
}

async function startedServer(): Promise<Server> {
  const server = await startServer()
  ends.push(server.end)
  return server
}

/** A session through the proxy: joining, words without a name, live sockets, drawing, a report; at the end a fault. */
async function session(proxy: StartedProxy, server: Server): Promise<{ words: string; traces: string[] }> {
  return asCaller(guest, async () => {
    const words = 'the telltale corridor was cold '.repeat(60).trim()
    const { facilitator, join, moveTo, made, touchpoints } = await lightSession(proxy.address)
    await moveTo('lived-experience')
    const rosa = await join('lived', 'Rosa Telltale')
    const line = await rosa.live()
    const { id, secret } = await rosa.saysWithoutName(spoken(words, touchpoints[0]))
    await facilitator.does({ do: 'queue.collect' })
    await facilitator.does({ do: 'contribution.publish', contributions: [id] })
    await facilitator.does({ do: 'queue.reveal' })
    await line.until(() => line.all('contribution').some((view) => JSON.stringify(view).includes('telltale corridor')))
    await moveTo('together')
    const drawing = documentLine(rosa, 'layer/lived')
    expect(await drawing.settled()).toBe('synced')
    drawing.close()
    for (const kind of ['json', 'csv']) {
      const report = await request(facilitator.own(`report.${kind}`), { headers: { cookie: facilitator.cookie } })
      expect(report.status).toBe(200)
    }
    // A plan with a lot of guidance is the longest body that people send.
    const long = await request(`${proxy.address}/api/boards`, {
      method: 'POST',
      headers: { origin: proxy.address },
      body: { words: words.repeat(100) },
    })
    expect(long.status).toBe(400)
    expect((await request(`${proxy.address}/metrics`)).status).toBe(404)
    // Nobody can be answered any more, in the middle of everything: now a proxy likes to tell whom it could not help.
    await server.kill()
    await line.ended()
    const lost = await rosa.said({ op: 'status', board: made.board, contribution: id, secret })
    expect(lost.status).toBe(502)
    const { localAddress, userAgent } = guest
    const { board, person, facilitatorSecret, links } = made
    const cookies = [rosa, facilitator].map(({ cookie }) => cookie.split('=')[1] ?? '')
    const traces = [localAddress, userAgent, 'elltale', 'Mira', board, person, rosa.id, id, secret, facilitatorSecret]
    return { words, traces: [...traces, ...cookies, ...links.map(({ secret }) => secret)] }
  })
}

/** Which of these stand in anything that the proxy wrote or printed. Its settings and certificate were there before. */
const found = (proxy: StartedProxy, traces: string[]) =>
  [{ file: 'printed', bytes: proxy.said() }, ...everyByte(proxy.directory)].flatMap(({ file, bytes }) =>
    traces.filter((trace) => bytes.includes(trace)).map((trace) => `${file}: ${trace}`),
  )

describe.each(['nginx', 'caddy'] as const)('behind %s, with the sample file', (kind) => {
  const proxy = findProxy(kind)
  const skipped = 'missing' in proxy
  if (skipped) process.stderr.write(`\nSKIPPED: the sample for ${kind} was not tried out: ${proxy.missing}.\n\n`)
  const path = skipped ? '' : proxy.path

  test.skipIf(skipped)('N14 a session goes through, and nothing of it is written down by the proxy', async () => {
    const server = await startedServer()
    const proxy = await startedProxy(kind, path, server.address)
    const { traces } = await session(proxy, server)
    await proxy.stop()
    // Not even for a moment: bodies and answers that are put aside in files lie on the disk afterwards.
    expect(proxy.touched().filter((file) => !file.endsWith('.pid'))).toEqual([])
    expect(found(proxy, traces)).toEqual([])
  })

  test.skipIf(skipped)('N14 what would write something down is noticed', async () => {
    const server = await startedServer()
    const planted = (file: string) =>
      kind === 'nginx'
        ? file
            .replace('access_log off;', 'access_log access.log;')
            .replace('error_log /dev/null crit;', 'error_log error.log;')
            .replace('client_body_buffer_size 64k;', 'client_body_buffer_size 1k;')
            .replace('proxy_request_buffering off;', '')
        : file.replace('\t\texclude http\n', '').replace('\trequest_body', '\tlog\n\trequest_body')
    const proxy = await startedProxy(kind, path, server.address, planted)
    const { traces } = await session(proxy, server)
    await proxy.stop()
    const leaks = found(proxy, traces).join('\n')
    for (const trace of [guest.localAddress, guest.userAgent]) expect(leaks).toContain(trace)
    if (kind === 'nginx') expect(proxy.touched().join()).toContain('client_body')
  })

  test.skipIf(skipped)('N14 addresses and devices end at the proxy', async () => {
    const asked: IncomingMessage[] = []
    const behind = createServer((got, answer) => {
      asked.push(got)
      answer.end('ok')
    }).listen(0, '127.0.0.1')
    await once(behind, 'listening')
    ends.push(async () => void behind.close())
    const proxy = await startedProxy(kind, path, `http://127.0.0.1:${(behind.address() as AddressInfo).port}`)
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
      via: '1.1 203.0.113.9',
    }
    await asCaller({ ...guest, headers }, () => request(`${proxy.address}/`))
    const [got] = asked
    expect(got?.headers.host).toBe(new URL(proxy.address).host)
    const sent = JSON.stringify(got?.rawHeaders)
    for (const trace of ['203.0.113.9', guest.localAddress, guest.userAgent]) expect(sent).not.toContain(trace)
  })
})
