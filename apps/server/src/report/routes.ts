import {
  type Actor,
  actorOf,
  audienceOf,
  type Board,
  bringBackOf,
  type Language,
  languages,
  project,
  refuse,
  sees,
} from '@firsthand/model'
import {
  fileFormats,
  fileHead,
  outputFormats,
  type ReportPart,
  renderOutput,
  type SessionOutput,
  sessionOutput,
  withoutSchema,
} from '@firsthand/report'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { refusalOf } from '../edge/read-body.ts'
import { allowed, Refused } from '../edge/refused.ts'
import type { Parts } from '../parts.ts'
import { whoAsks } from '../session/who-asks.ts'
import { writtenPages } from './written-pages.ts'

const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
/** `language` is that of the headings (what people said stays as they said it), `without` what is left out of what people read, by choice. */
export const reportQuerySchema = z.object({
  language: z.enum(languages).optional(),
  timeZone: z.string().max(64).refine(isTimeZone).optional(),
  without: withoutSchema.optional(),
})

type Asked = { output: SessionOutput; language: Language; timeZone: string; without: ReportPart[]; session: string }

/** What is needed to make the board again is in the files that can be read back, and for those who lead. */
const bringingBack: readonly string[] = ['json', 'zip']

/** The session to take home, for whoever may see the board: made of what their audience is shown and of nothing else (SPEC O1). */
export function reportRoutes(app: Hono, { board: find, boards, rates, files }: Parts): void {
  for (const format of outputFormats) {
    app.get(`/api/boards/:board/as/:person/report.${format}`, async (c) => {
      const { output, language, timeZone, without } = await asked(c, format)
      const { type, filename, body } = renderOutput(format, output, language, timeZone, without)
      return c.body(body, 200, heads(type, filename))
    })
  }
  // These take a second or more: they are made apart from the thread that serves everybody (SPEC O15).
  for (const format of fileFormats) {
    app.get(`/api/boards/:board/as/:person/report.${format}`, async (c) => {
      const { output, language, timeZone, without, session } = await asked(c, format)
      allowed(rates.files.take(session))
      if (files.isFull) throw new Refused(refuse('too-fast', { seconds: 15 }))
      const bytes = await files.make({ format, output, language, timeZone, without })
      const { type, filename } = fileHead(format, output)
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, heads(type, filename))
    })
  }

  async function asked(c: Context, format: string): Promise<Asked> {
    const open = await find(c.req.param('board') ?? '')
    const { person, session } = whoAsks(c, open)
    allowed(rates.readings.take(session))
    const query = reportQuerySchema.safeParse(c.req.query())
    if (!query.success) throw new Refused(refusalOf(query.error))
    const actor = actorOf(person)
    const written = await writtenPages(boards.storage, open.id, actor, open.board)
    // As it is now: somebody may have taken words back while the pages were read.
    const { board } = open
    if (actor.is === 'at-door') throw new Refused(refuse('at-door'))
    const audience = sees(actor, board) ? audienceOf(actor) : null
    const back = bringingBack.includes(format) && audience === 'facilitators' ? bringBackOf(board) : undefined
    const output = audience && sessionOutput(project(board, audience), new Date(), back, written)
    if (!output) throw new Refused(refuse('not-in-this-phase', { opensIn: seesIn(actor, board) }))
    const { language = board.board.language, timeZone = 'UTC', without = [] } = query.data
    return { output, language, timeZone, without, session }
  }
}

const heads = (type: string, filename: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${filename}"`,
  'cache-control': 'no-store',
})

/** The first phase from now on in which somebody may see the board, so that a refusal can say when. */
function seesIn(actor: Actor, { board, progress }: Board): string | null {
  const at = board.plan.findIndex(({ id }) => id === progress.phase)
  const phase = board.plan.slice(at + 1).find(({ id }) => sees(actor, { board, progress: { ...progress, phase: id } }))
  return phase?.id ?? null
}
