import { refuse } from '@firsthand/model'
import type { MiddlewareHandler } from 'hono'
import { Refused } from './refused.ts'

/**
 * Whether a page of `origin` may write here: one served from the host that was asked, or from PUBLIC_URL.
 * Only the host is compared: behind a proxy the server can't know whether people came by https.
 */
export function originFits(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === publicUrl) return true
  try {
    return host !== undefined && new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}

/**
 * Refuses writes from pages of others (`wrong-origin`). A program that sends no Origin may do what needs no cookie, since every
 * secret is then in the body that it sends; with a cookie the Origin must be there, because browsers attach cookies unasked (SPEC E5).
 */
export function checkOrigin(publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')
      const fits = origin === undefined ? !c.req.header('cookie') : originFits(origin, c.req.header('host'), publicUrl)
      if (!fits) throw new Refused(refuse('wrong-origin'))
    }
    await next()
  }
}
