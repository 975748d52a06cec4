import { expect, test } from 'vitest'
import { makeApp } from '../app.ts'
import { makeMetrics } from '../health/metrics.ts'
import { makeParts } from '../parts.ts'
import { ask } from '../testing/ask.ts'
import { testServer } from '../testing/test-server.ts'
import { described } from './described.ts'

test('E3 the description names every address of the API with its schemas, and each of them is served', async () => {
  const server = await testServer()
  const { body, headers } = await ask(server.url, '/api/openapi.json')
  expect(headers.get('content-type')).toContain('application/json')
  expect(body.openapi).toBe('3.1.0')
  const operations = Object.values(body.paths as Record<string, object>).flatMap((methods) => Object.keys(methods))
  expect(operations.length).toBe(described.length)
  for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, never>>)) {
    expect(path).not.toContain(':')
    for (const method of Object.keys(methods)) {
      const address = path.replace(/\{\w+\}/g, 'AAAAAAAAAAAAAAAAAAAAAA')
      const answer = await ask(server.url, address, method === 'post' ? {} : undefined)
      expect(answer.refused, address).not.toBe('not-found')
    }
  }
  const commands = body.paths['/api/boards/{board}/as/{person}/commands'].post
  const schema = commands.requestBody.content['application/json'].schema
  expect(schema.properties.command.oneOf.length).toBeGreaterThan(30)
  expect(commands.parameters.map(({ name }: { name: string }) => name)).toEqual(['board', 'person'])
  expect(JSON.stringify(body)).not.toContain('"$ref":"#/definitions')
})

test('E3 no address of the API is served that the description doesn’t name', async () => {
  const nothing = {} as never
  const given = { settings: { publicUrl: null, retentionDays: 1 }, boards: nothing, rates: nothing, log: nothing }
  const parts = makeParts({ ...given, addresses: nothing } as never)
  const metrics = makeMetrics({ sockets: () => 0, documents: () => 0 })
  const app = makeApp(parts, { metrics, isStopping: () => false, pages: '' })
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  const names = (routes: { method: string; path: string }[]) =>
    routes.map(({ method, path }) => `${method.toLowerCase()} ${path}`).sort()
  expect(names(served)).toEqual(names(described))
})
