import { refuse } from '@firsthand/model'
import { Hono } from 'hono'
import { apiRoutes } from './api/routes.ts'
import { commandRoutes } from './command/routes.ts'
import { checkOrigin } from './edge/origin.ts'
import { Refused, refusalResponse } from './edge/refused.ts'
import { securityHeaders } from './edge/security-headers.ts'
import { followUpRoutes } from './follow-up/routes.ts'
import { faultOf } from './health/fault-of.ts'
import type { Metrics } from './health/metrics.ts'
import { healthRoutes } from './health/routes.ts'
import { importingRoutes } from './importing/routes.ts'
import { joiningRoutes } from './joining/routes.ts'
import { lifeRoutes } from './life/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import type { Parts } from './parts.ts'
import { permitRoutes } from './permit/routes.ts'
import { reportRoutes } from './report/routes.ts'
import { padAnswers } from './said/pad-answers.ts'
import { saidRoutes } from './said/routes.ts'
import { settingsRoutes } from './settings/routes.ts'

type Rest = { metrics: Metrics; isStopping: () => boolean; pages: string }

/** Every address of the server, with what holds for all of them. */
export function makeApp(parts: Parts, { metrics, isStopping, pages }: Rest): Hono {
  const app = new Hono()
  app.use(securityHeaders())
  app.use(metrics.count)
  app.use('/api/said', padAnswers())
  app.use(async (c, next) => {
    if (isStopping()) c.header('connection', 'close')
    if (isStopping() && c.req.path.startsWith('/api/')) throw new Refused(refuse('stopping'))
    await next()
  })
  app.use('/api/*', checkOrigin(parts.settings.publicUrl))
  joiningRoutes(app, parts)
  importingRoutes(app, parts)
  commandRoutes(app, parts)
  permitRoutes(app, parts)
  saidRoutes(app, parts)
  reportRoutes(app, parts)
  lifeRoutes(app, parts)
  followUpRoutes(app, parts)
  settingsRoutes(app, parts)
  apiRoutes(app)
  healthRoutes(app, parts, metrics, isStopping)
  pageRoutes(app, pages)
  app.onError((error, c) => {
    if (error instanceof Refused) return refusalResponse(error.refusal)
    // Whoever lost their line while speaking leaves no line with the time of it.
    if (!c.req.raw.signal.aborted) parts.log.error(faultOf(error), 'a request failed')
    return refusalResponse(refuse('not-saved'))
  })
  return app
}
