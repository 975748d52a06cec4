import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuse } from '@firsthand/model'
import type { Hono } from 'hono'
import { refusalResponse } from '../edge/refused.ts'
import { Assets, encodingFor } from './assets.ts'

/** Where vite puts the pages. */
export const builtPages = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Serves the pages: files as they were built, and for every other address the one page that finds its way by itself. */
export function pageRoutes(app: Hono, directory: string): void {
  const assets = new Assets(directory)

  app.all('/api/*', () => refusalResponse(refuse('not-found')))

  app.get('*', async (c) => {
    const path = decodePath(c.req.path)
    if (path === null) return c.text('not found', 404)
    const file =
      path === '/' || path === '/index.html'
        ? null
        : await assets.read(path, encodingFor(c.req.header('accept-encoding')))
    if (file) {
      c.header('content-type', file.type)
      c.header('vary', 'accept-encoding')
      c.header('etag', file.tag)
      c.header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (file.encoding) c.header('content-encoding', file.encoding)
      if (c.req.header('if-none-match') === file.tag) return c.body(null, 304)
      return c.body(file.bytes)
    }
    if (/\.[a-z0-9]{1,8}$/i.test(path) && path !== '/index.html') return c.text('not found', 404)
    const index = join(directory, 'index.html')
    if (!existsSync(index)) return c.text('The pages are not built yet: npm start builds them.', 503)
    c.header('cache-control', 'no-store')
    return c.html(await readFile(index, 'utf8'))
  })
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
