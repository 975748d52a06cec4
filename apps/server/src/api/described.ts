import {
  askFollowUpSchema,
  askInvitationSchema,
  askPaperSchema,
  askPermitsSchema,
  commandRequestSchema,
  followUpSchema,
  invitationSchema,
  joinedSchema,
  joinSchema,
  madeBoardSchema,
  makeBoardSchema,
  permitsSchema,
  publicSettingsSchema,
  recoverSchema,
  saidRequestSchema,
  tellFollowUpSchema,
} from '@firsthand/model'
import { heldAboutSchema } from '@firsthand/report'
import { z } from 'zod'
import { boardQuerySchema } from '../command/routes.ts'
import { importedSchema, importRequestSchema } from '../importing/routes.ts'
import { deleteBoardSchema, heldQuerySchema } from '../life/routes.ts'
import { reportQuerySchema } from '../report/routes.ts'

/** One address of the API, as its description tells it. `answers` is JSON unless `as` names other media types. */
export type Described = {
  method: 'get' | 'post'
  path: string
  summary: string
  signedIn: boolean
  asks?: z.ZodType
  answers?: z.ZodType
  as?: string
  status?: number
  query?: z.ZodObject
}

const okSchema = z.strictObject({ ok: z.literal(true) })
/** Parts of the picture of a board; packages/model/src/audience/view.ts says what each kind holds. */
const viewSchema = z.looseObject({ kind: z.string(), id: z.string() })
const boardSchema = z.strictObject({
  you: z.looseObject({ permits: z.looseObject({ key: z.string() }).nullable() }),
  cursor: z.string(),
  views: z.array(viewSchema),
})
const saidSchema = z.union([
  okSchema,
  z.looseObject({ state: z.enum(['kept', 'shown', 'returned', 'hidden', 'let-go', 'withdrawn']) }),
  z.looseObject({ touchpoints: z.array(z.unknown()), deck: z.array(z.unknown()) }),
])
const report = (format: string, as: string, summary: string): Described => ({
  method: 'get',
  path: `/api/boards/:board/as/:person/report.${format}`,
  summary,
  signedIn: true,
  as,
  query: reportQuerySchema,
})

/** Every address of the API. A test holds that these are the ones that are served, and no others. */
export const described: Described[] = [
  {
    method: 'post',
    path: '/api/boards',
    summary: 'Make a board. Its first facilitator is signed in by the cookie that comes along.',
    signedIn: false,
    asks: makeBoardSchema,
    answers: madeBoardSchema,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/boards/import',
    summary:
      'Make a board again of the JSON report that its facilitator took home, under the same id. What was taken back here stays away: `leftOut` says how many.',
    signedIn: false,
    asks: importRequestSchema,
    answers: importedSchema,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/boards/:board/invitation',
    summary: 'What a link opens, before anybody joins.',
    signedIn: false,
    asks: askInvitationSchema,
    answers: invitationSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/join',
    summary: 'Join by a link’s secret. The same person and retry key is the same joining.',
    signedIn: false,
    asks: joinSchema,
    answers: joinedSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/recover',
    summary:
      'Replace lost facilitators’ links with the recovery code. The code is used up; the new one comes with the request.',
    signedIn: false,
    asks: recoverSchema,
    answers: okSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/as/:person/commands',
    summary: 'Do something. `id` is the idempotency key: what was done is done once, however often it is sent.',
    signedIn: true,
    asks: commandRequestSchema,
    answers: okSchema,
  },
  {
    method: 'get',
    path: '/api/boards/:board/as/:person/board',
    summary: 'The board as this person’s audience gets it now. The cursor opens the live socket where this ends.',
    signedIn: true,
    answers: boardSchema,
    query: boardQuerySchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/as/:person/permits',
    summary:
      'Have one batch of blinded permits signed (RFC 9474, RSABSSA-SHA384-PSS-Randomized). Each batch once per person and key; the same values get the same signatures.',
    signedIn: true,
    asks: askPermitsSchema,
    answers: permitsSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/as/:person/paper',
    summary: 'Have the one paper for a ballot signed, blinded (RFC 9474). The same value gets the same signature.',
    signedIn: true,
    asks: askPaperSchema,
    answers: permitsSchema,
  },
  report('json', 'application/json', 'Everything that may be taken home, with its schema version.'),
  report('csv', 'text/csv', 'What is on the board, one line each.'),
  report('md', 'text/markdown', 'The report as Markdown.'),
  report('svg', 'image/svg+xml', 'The emotional map as a picture.'),
  report('pdf', 'application/pdf', 'The report as a tagged PDF (PDF/UA).'),
  report(
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'The report as a Word document.',
  ),
  report('png', 'image/png', 'The emotional map as a picture made of points.'),
  report('zip', 'application/zip', 'Every form in one file, with a README of what is in it.'),
  {
    method: 'get',
    path: '/api/boards/:board/as/:person/held/:about',
    summary: 'Everything that is kept about a participant: for themselves, or for a facilitator whom they asked.',
    signedIn: true,
    answers: heldAboutSchema,
    query: heldQuerySchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/as/:person/delete',
    summary: 'Delete the board wholly, for good. `title` has to be the board’s. Everybody who has it open is told.',
    signedIn: true,
    asks: deleteBoardSchema,
    answers: okSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/follow-up',
    summary: 'What became of what was said, for whoever has a link to it. No cookie is needed, and none is set.',
    signedIn: false,
    asks: askFollowUpSchema,
    answers: followUpSchema,
  },
  {
    method: 'post',
    path: '/api/boards/:board/follow-up/news',
    summary: 'The owner of an action tells what became of it, by their link. `id` is the idempotency key.',
    signedIn: false,
    asks: tellFollowUpSchema,
    answers: okSchema,
  },
  {
    method: 'post',
    path: '/api/said',
    summary:
      'Say something without a name, and what an author does with their slip. No cookie may come along, and spaces after the JSON bring the body to a multiple of 16384 bytes.',
    signedIn: false,
    asks: saidRequestSchema,
    answers: saidSchema,
  },
  {
    method: 'get',
    path: '/api/settings',
    summary: 'What the pages need to know of this server.',
    signedIn: false,
    answers: publicSettingsSchema,
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    signedIn: false,
    answers: z.looseObject({ openapi: z.string() }),
  },
]
