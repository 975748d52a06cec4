import type { PublicSettings } from '@firsthand/model'
import type { Hono } from 'hono'
import type { Parts } from '../parts.ts'

/** What the pages need to know of this server. */
export function settingsRoutes(app: Hono, { settings, addresses }: Parts): void {
  app.get('/api/settings', (c) => {
    const { open, phones } = addresses()
    const answer: PublicSettings = {
      creation: settings.creation.by,
      address: phones ?? open,
      secure: settings.publicUrl?.startsWith('https:') === true,
      tldrawLicenseKey: settings.tldrawLicenseKey,
      retentionDays: settings.retentionDays,
    }
    c.header('cache-control', 'no-store')
    return c.json(answer)
  })
}
