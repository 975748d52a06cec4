import type { Hono } from 'hono'
import { openApi } from './open-api.ts'

/** The API's description of itself. */
export function apiRoutes(app: Hono): void {
  const description = openApi()
  app.get('/api/openapi.json', (c) => c.json(description))
}
