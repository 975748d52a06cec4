import {
  type BringBack,
  boardFactsSchema,
  bringBackSchema,
  contentNoteSchema,
  fingerprint,
  idSchema,
  keptSchema,
  recordEntrySchema,
  tallySchema,
  touchpointSchema,
  type View,
  type ViewOf,
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
 * that stand on the board, in the wording that stands there; never a held, returned, hidden or let-go one, never a wording that waits,
 * never the words under a black mark. Null when the audience may not read the board yet, or the views are not a whole board (SPEC O1, O2).
 * `now` is cut to the minute. `bringBack` is for facilitators (`bringBackOf`).
 */
export function sessionOutput(views: readonly View[], now: Date, bringBack?: BringBack): SessionOutput | null {
  const one = <K extends 'board' | 'journey' | 'tally'>(kind: K) =>
    views.find((view): view is ViewOf<K> => view.kind === kind)
  const board = one('board')
  const journey = one('journey')
  if (!board || !journey) return null
  const tally = one('tally')
  const { kind: _, schema: __, ...facts } = board
  const record = views.filter((view) => view.kind === 'record').toSorted((a, b) => a.n - b.n)
  return {
    format: 'firsthand-session',
    schema: outputSchemaVersion,
    made: `${now.toISOString().slice(0, 16)}:00.000Z`,
    board: facts,
    touchpoints: journey.touchpoints,
    contributions: views
      .filter((view) => view.kind === 'contribution')
      .filter(({ desk }) => desk === undefined || desk.state.is === 'shown')
      .map(({ id, voice, name, contentNote, kept }) => ({
        id,
        voice,
        name,
        ...(contentNote === undefined ? {} : { contentNote }),
        kept,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ...(tally ? { moves: tally.voices } : {}),
    record,
    fingerprint: fingerprint(record),
    ...(bringBack ? { bringBack } : {}),
  }
}
