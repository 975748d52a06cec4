import type { Hono } from 'hono'
import type { Parts } from '../parts.ts'
import type { Metrics } from './metrics.ts'

/** For whoever runs the server: is it alive, may it get requests, how is it. */
export function healthRoutes(app: Hono, { boards }: Parts, metrics: Metrics, isStopping: () => boolean): void {
  app.get('/healthz', (c) => c.text('ok'))

  app.get('/readyz', async (c) => {
    if (isStopping()) return c.text('stopping', 503)
    try {
      await boards.storage.answer('readyz', 'readyz')
      return c.text('ok')
    } catch {
      return c.text('storage', 503)
    }
  })

  app.get('/metrics', async (c) => {
    c.header('content-type', metrics.contentType)
    return c.body(await metrics.text())
  })
}
