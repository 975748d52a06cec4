import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { post } from './answer.ts'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, done))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const answering = (status: number, body: string) =>
  serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body)
  })

test('a body that is too large to outlive its page is sent all the same', async () => {
  const kept: (boolean | undefined)[] = []
  const fetcher = (async (_: unknown, init?: RequestInit) => {
    kept.push(init?.keepalive)
    return Response.json({ ok: true })
  }) as typeof fetch
  await post('http://here/', { words: 'short' }, 'omit', fetcher)
  await post('http://here/', { words: 'long '.repeat(20_000) }, 'omit', fetcher)
  expect(kept).toEqual([true, false])
})

test('a good answer is done, with its value', async () => {
  expect(await post(await answering(200, '{"ok":true}'), {}, 'omit')).toEqual({ is: 'done', value: { ok: true } })
})

test('A6 a refusal comes with its id and what belongs to it', async () => {
  const address = await answering(403, '{"error":{"id":"not-in-this-phase","opensIn":"staff"}}')
  expect(await post(address, {}, 'omit')).toEqual({
    is: 'refused',
    refusal: { id: 'not-in-this-phase', opensIn: 'staff' },
  })
})

test.each(['not-saved', 'stopping', 'too-fast'])('%s passes by itself: it may be tried again', async (id) => {
  expect(await post(await answering(503, JSON.stringify({ error: { id } })), {}, 'omit')).toEqual({
    is: 'not-through',
    refusal: { id },
  })
})

test('something that is not ours in between (a proxy’s own page) is no refusal', async () => {
  const answer = await post(await answering(502, '<h1>Bad Gateway</h1>'), {}, 'omit')
  expect(answer).toEqual({ is: 'not-through', refusal: { id: 'no-connection' } })
})

test('nobody there: not through, and nothing is thrown', async () => {
  const address = await serve((request) => request.destroy())
  expect(await post(address, {}, 'omit')).toEqual({ is: 'not-through', refusal: { id: 'no-connection' } })
})
