import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** How old the figures may be, in ms. */
const minute = 60_000

/** Counted nowhere: a figure that grows at the moment when somebody speaks would say that they just did (SPEC E6). */
const uncounted = new Set(['/api/said'])

/**
 * Figures for Prometheus: patterns of addresses, never addresses. The text is made once a minute, so that reading it often tells
 * nothing about moments.
 */
export function makeMetrics(open: { sockets: () => number; documents: () => number }) {
  const registry = new Registry()
  // Watching the event loop's delay closely wakes the process a hundred times a second, for ever, and costs as much as
  // a busy board. What is seen when the figures are made (`nodejs_eventloop_lag_seconds`) has to do.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: minute })
  for (const what of ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99']) {
    registry.removeSingleMetric(`nodejs_eventloop_lag_${what}_seconds`)
  }
  const requests = new Counter({
    name: 'firsthand_http_requests_total',
    help: 'Requests by pattern of their address, method and status. Contributions without a name are not counted.',
    labelNames: ['route', 'method', 'status'],
    registers: [registry],
  })
  new Gauge({
    name: 'firsthand_sockets',
    help: 'Sockets that are open, live and of documents.',
    registers: [registry],
    collect() {
      this.set(open.sockets())
    },
  })
  new Gauge({
    name: 'firsthand_documents',
    help: 'Documents that are in memory: those that somebody has open, or had until a moment ago.',
    registers: [registry],
    collect() {
      this.set(open.documents())
    },
  })
  let made = { at: Number.NEGATIVE_INFINITY, text: '' }

  const count: MiddlewareHandler = async (c, next) => {
    await next()
    // Whatever is meant for every method is something on the way, not the route itself.
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none'
    if (!uncounted.has(route)) requests.inc({ route, method: c.req.method, status: c.res.status })
  }
  return {
    count,
    contentType: registry.contentType,
    async text() {
      if (Date.now() - made.at > minute) made = { at: Date.now(), text: await registry.metrics() }
      return made.text
    },
  }
}
export type Metrics = ReturnType<typeof makeMetrics>
