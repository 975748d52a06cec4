import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { testServer } from '../testing/test-server.ts'
import { pageRoutes } from './routes.ts'

const script = `console.log(${JSON.stringify(randomBytes(600).toString('hex').repeat(4))})`

async function built(): Promise<Hono> {
  const root = await mkdtemp(join(tmpdir(), 'firsthand-pages-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const directory = join(root, 'dist')
  await mkdir(join(directory, 'assets'), { recursive: true })
  await mkdir(join(directory, '.vite'))
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>the page</title>')
  await writeFile(join(directory, 'assets', 'index-AbC123.js'), script)
  await writeFile(join(directory, 'icon.svg'), '<svg/>')
  await writeFile(join(directory, '.vite', 'manifest.json'), '{}')
  await writeFile(join(root, 'secret.txt'), 'not for you')
  const app = new Hono()
  pageRoutes(app, directory)
  return app
}

test('every address that is no file gets the page, fresh each time', async () => {
  const app = await built()
  for (const path of ['/', '/join/AAAA', '/board/a/as/b/list', '/index.html']) {
    const response = await app.request(path)
    expect(await response.text()).toContain('the page')
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})

test('files whose names change with their content are kept by browsers, others asked for again', async () => {
  const app = await built()
  const asset = await app.request('/assets/index-AbC123.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const icon = await app.request('/icon.svg')
  expect(icon.headers.get('cache-control')).toBe('no-cache')
  const tag = icon.headers.get('etag') ?? ''
  expect((await app.request('/icon.svg', { headers: { 'if-none-match': tag } })).status).toBe(304)
})

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
] as const)('scripts are sent compressed as the browser takes them: %s', async (accepts, encoding, unpack) => {
  const response = await (await built()).request('/assets/index-AbC123.js', { headers: { 'accept-encoding': accepts } })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toBe('accept-encoding')
  expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(script)
})

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/.vite/manifest.json',
  '/assets/none.js',
  '/%00.js',
  '/%ff',
])('what lies outside, hidden or nowhere is not found: %s', async (path) => {
  const response = await (await built()).request(path)
  expect(await response.text()).not.toMatch(/not for you|\{\}/)
})

test('E4 every answer says what pages may load: this server and nobody else', async () => {
  const server = await testServer()
  for (const path of ['/', '/api/settings', '/healthz', '/api/nothing']) {
    const { headers } = await ask(server.url, path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/\*|https:|unsafe-eval|script-src[^;]*unsafe/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('E4 a Host that is no host puts nothing into the policy', async () => {
  const server = await testServer()
  const policy = await new Promise<string>((done) =>
    get(`${server.url}/`, { headers: { host: "x; script-src 'unsafe-inline'" } }, (response) => {
      response.resume()
      done(String(response.headers['content-security-policy']))
    }),
  )
  expect(policy).not.toMatch(/x;|script-src 'unsafe/)
})
