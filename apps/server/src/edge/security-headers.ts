import type { MiddlewareHandler } from 'hono'

const sober = /^[a-z0-9.:[\]-]{1,255}$/i

/**
 * What the pages may load and reach: this server and nobody else (SPEC E4). tldraw styles elements inline, and draws pictures
 * from data: and blob: addresses. Sockets are named with their host, because older Safari doesn't count them as 'self'.
 */
function contentPolicy(host: string): string {
  const sockets = sober.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' data: blob:${sockets}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Sets what every answer carries. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    set('content-security-policy', contentPolicy(c.req.header('host') ?? ''))
    set('referrer-policy', 'no-referrer')
    set('x-content-type-options', 'nosniff')
    set('x-frame-options', 'DENY')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  }
}
