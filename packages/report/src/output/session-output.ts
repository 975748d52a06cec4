import {
  actionSchema,
  answeredSchema,
  type BringBack,
  ballotSchema,
  boardFactsSchema,
  bringBackSchema,
  contentNoteSchema,
  fingerprint,
  idSchema,
  insightSchema,
  isBlank,
  keptSchema,
  leastTold,
  openWordSchema,
  type PageBlock,
  pageBlocksSchema,
  pageVersionSchema,
  type Reflection,
  recordEntrySchema,
  reflectionSchema,
  tallySchema,
  themeSchema,
  touchpointSchema,
  type View,
  type ViewOf,
  versionsOf,
} from '@firsthand/model'
import { z } from 'zod'

/** The version of what is taken home; it grows when a reader of the old form would misread the new one. */
const outputSchemaVersion = 2

/**
 * A session as it is taken home: everything that may leave, and nothing else. All formats are made of this.
 * `made` is when it was taken, to the minute. `record` is the chained session record; `fingerprint` that of its head. The board is told
 * without the version in which a server stores it: that is nobody's concern who reads a file. Version 1 had it, and no `bringBack`.
 */
export const sessionOutputSchema = z.strictObject({
  format: z.literal('firsthand-session'),
  schema: z.literal(outputSchemaVersion),
  made: z.iso.datetime(),
  board: boardFactsSchema.omit({ kind: true, schema: true }),
  touchpoints: z.array(touchpointSchema),
  contributions: z.array(
    z.strictObject({
      id: idSchema,
      voice: z.string(),
      name: z.string().nullable(),
      /** What a facilitator put over something heavy: it stands before the words wherever they are printed. */
      contentNote: contentNoteSchema.optional(),
      kept: keptSchema,
    }),
  ),
  /** How often facilitators held, returned, let go, blacked out and hid something: running totals per voice group. */
  moves: tallySchema.shape.voices.optional(),
  /** Groups of contributions that people made; what surprised them; what will be done, can't be done, or goes to others. */
  themes: z.array(themeSchema.omit({ kind: true })).optional(),
  insights: z.array(insightSchema.omit({ kind: true })).optional(),
  actions: z.array(actionSchema.omit({ kind: true })).optional(),
  /**
   * Votes that were shown, counted per voice group. Of a group of which one to four voted neither their number (`voted` is null) nor their
   * dots are told: in the room the sums were seen, but a file goes further.
   */
  votes: z
    .array(
      ballotSchema.pick({ id: true, question: true, dots: true, options: true }).extend({
        counted: z.record(
          z.string(),
          z.strictObject({ voted: z.int().nonnegative().nullable(), dots: z.record(idSchema, z.int().positive()) }),
        ),
      }),
    )
    .optional(),
  /**
   * How it was to take part, as it was counted per voice group (null: one to four answered), with the open words that a facilitator has
   * shown and their authors let go further than the room. `onlyRoom` counts the others, as below.
   */
  reflections: z
    .array(
      reflectionSchema.pick({ id: true, statements: true }).extend({
        counted: z.record(z.string(), answeredSchema),
        words: z.array(openWordSchema).max(500),
        onlyRoom: z.int().nullable().optional(),
      }),
    )
    .optional(),
  /**
   * Pages that were written together: the agreement as it was accepted, the last version first; what others heard, and what everybody takes
   * from the session, as they stand. Quotes are ids, and only of contributions that stand above.
   */
  pages: z
    .strictObject({
      agreement: z.array(pageVersionSchema.pick({ n: true, blocks: true, hash: true })).optional(),
      heard: pageBlocksSchema.optional(),
      summary: pageBlocksSchema.optional(),
    })
    .optional(),
  /**
   * How many contributions are left out because their authors said: only this room (null: some, but fewer than five). Absent when none.
   */
  onlyRoom: z.int().nullable().optional(),
  record: z.array(recordEntrySchema),
  fingerprint: z.string().max(100),
  /** In the files of facilitators: what is needed to make the board again. */
  bringBack: bringBackSchema.optional(),
})
export type SessionOutput = z.infer<typeof sessionOutputSchema>

/** One contribution of it. */
export type OutputContribution = SessionOutput['contributions'][number]

/**
 * The session as an audience may take it home, made of the views that the audience is sent (`project`): of contributions only those
 * that stand on the board, in the wording that stands there, and that their authors let go further than the room; never a held, returned,
 * hidden or let-go one, never a wording that waits, never the words under a black mark. Null when the audience may not read the board yet,
 * or the views are not a whole board (SPEC O1, O2, O12). `now` is cut to the minute. `bringBack` is for facilitators (`bringBackOf`); `written`: what
 * stands on the pages that this audience may read.
 */
export function sessionOutput(
  views: readonly View[],
  now: Date,
  bringBack?: BringBack,
  written: WrittenPages = {},
): SessionOutput | null {
  const one = <K extends 'board' | 'journey' | 'tally'>(kind: K) =>
    views.find((view): view is ViewOf<K> => view.kind === kind)
  const board = one('board')
  const journey = one('journey')
  if (!board || !journey) return null
  const tally = one('tally')
  const { kind: _, schema: __, ...facts } = board
  const record = views.filter((view) => view.kind === 'record').toSorted((a, b) => a.n - b.n)
  const shown = views
    .filter((view) => view.kind === 'contribution')
    .filter(({ desk }) => desk === undefined || desk.state.is === 'shown')
  const leaving = shown.filter(({ kept }) => kept.mayGo !== 'room')
  const ids = new Set(leaving.map(({ id }) => id))
  const stay = shown.length - leaving.length
  return {
    format: 'firsthand-session',
    schema: outputSchemaVersion,
    made: `${now.toISOString().slice(0, 16)}:00.000Z`,
    board: facts,
    touchpoints: journey.touchpoints,
    contributions: leaving
      // A proposed moment is for facilitators alone.
      .map(({ id, voice, name, contentNote, kept: { proposes: _, ...kept } }) => ({
        id,
        voice,
        name,
        ...(contentNote === undefined ? {} : { contentNote }),
        kept,
      }))
      .toSorted(byId),
    ...(tally ? { moves: tally.voices } : {}),
    ...madeOf(views, ids),
    ...pagesOf(views, written, ids),
    ...(stay > 0 ? { onlyRoom: stay < leastTold ? null : stay } : {}),
    record,
    fingerprint: fingerprint(record),
    ...(bringBack ? { bringBack: { ...bringBack, contributions: only(bringBack.contributions, ids) } } : {}),
  }
}

/** What stands on the pages that are written together and not accepted in versions. */
export type WrittenPages = Partial<Record<'heard' | 'summary', readonly PageBlock[]>>

/** The pages with something on them, without quotes of what doesn't leave. */
function pagesOf(
  views: readonly View[],
  written: WrittenPages,
  ids: ReadonlySet<string>,
): Pick<SessionOutput, 'pages'> {
  const leaving = (blocks: readonly PageBlock[]) =>
    blocks.filter((block) => block.is !== 'quote' || ids.has(block.contribution))
  const page = (name: keyof WrittenPages) => {
    const blocks = leaving(written[name] ?? [])
    return isBlank(blocks) ? {} : { [name]: blocks }
  }
  const versions = versionsOf(
    views.flatMap((view) => (view.kind === 'page-version' ? [view] : [])),
    'agreement',
  )
  const pages = {
    ...(versions.length > 0
      ? { agreement: versions.map(({ n, blocks, hash }) => ({ n, blocks: leaving(blocks), hash })) }
      : {}),
    ...page('heard'),
    ...page('summary'),
  }
  return Object.keys(pages).length > 0 ? { pages } : {}
}

/** What people made of what was said, with nothing in it that leads to what stays in the room. */
function madeOf(
  views: readonly View[],
  ids: ReadonlySet<string>,
): Pick<SessionOutput, 'themes' | 'insights' | 'actions' | 'votes' | 'reflections'> {
  const among = (contributions: readonly string[]) => contributions.filter((id) => ids.has(id))
  const themes = views.flatMap((view) => (view.kind === 'theme' ? [view] : []))
  const insights = views.flatMap((view) => (view.kind === 'insight' ? [view] : []))
  const actions = views.flatMap((view) => (view.kind === 'action' ? [view] : []))
  const votes = views.flatMap((view) =>
    view.kind === 'ballot' && view.state.is === 'shown'
      ? [
          {
            id: view.id,
            question: view.question,
            dots: view.dots,
            options: view.options,
            counted: told(view.state.counted),
          },
        ]
      : [],
  )
  const reflections = views.flatMap((view) => (view.kind === 'reflection' ? reflected(view) : []))
  const leaves = (id: string, of: 'contribution' | 'theme') => of === 'theme' || ids.has(id)
  return {
    ...(themes.length === 0
      ? {}
      : {
          themes: themes
            .map(({ kind: _, ...theme }) => ({ ...theme, contributions: among(theme.contributions) }))
            .toSorted(byId),
        }),
    ...(reflections.length === 0 ? {} : { reflections: reflections.toSorted(byId) }),
    ...(votes.length === 0 ? {} : { votes: votes.toSorted(byId) }),
    ...(insights.length === 0
      ? {}
      : {
          insights: insights
            .filter(({ id, of }) => leaves(id, of))
            .map(({ kind: _, ...insight }) => insight)
            .toSorted(byId),
        }),
    ...(actions.length === 0
      ? {}
      : {
          actions: actions
            .map(({ kind: _, ...action }) => ({
              ...action,
              answers: { ...action.answers, contributions: among(action.answers.contributions) },
            }))
            .toSorted(byId),
        }),
  }
}

function reflected({ id, statements, state }: Reflection): NonNullable<SessionOutput['reflections']> {
  if (state.is !== 'shown') return []
  const shown = state.words.filter(({ held }) => !held)
  const words = shown.filter(({ mayGo }) => mayGo !== 'room').map(({ text, mayGo }) => ({ text, mayGo }))
  const stay = shown.length - words.length
  return [
    {
      id,
      statements,
      counted: state.counted,
      words: words.toSorted((a, b) => (a.text + a.mayGo < b.text + b.mayGo ? -1 : 1)),
      ...(stay > 0 ? { onlyRoom: stay < leastTold ? null : stay } : {}),
    },
  ]
}

type Counted = NonNullable<SessionOutput['votes']>[number]['counted']
const told = (counted: Counted): Counted =>
  Object.fromEntries(
    Object.entries(counted).map(([voice, one]) => [voice, one.voted === null ? { voted: null, dots: {} } : one]),
  )

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const only = <T>(all: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
