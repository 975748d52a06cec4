import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'
import { contributionAbouts, contributionLimit, hideReasons, reaches, scribes } from './limits.ts'
import { passageSchema } from './passage.ts'

/** How it felt: −2 very hard … +2 very good. Chosen by the contributor, never computed from their words. */
export const valenceSchema = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)])
export type Valence = z.infer<typeof valenceSchema>

/** An emotion word: one of the board's deck, or the person's own. */
export const emotionWordSchema = z.union([
  z.strictObject({ deck: slugSchema }),
  z.strictObject({ own: z.string().trim().min(1).max(30) }),
])
export type EmotionWord = z.infer<typeof emotionWordSchema>

const placed = {
  about: z.enum(contributionAbouts),
  touchpoint: idSchema.nullable(),
  emotions: z.array(emotionWordSchema).max(12),
  valence: valenceSchema.nullable(),
  /** Somebody else wrote these words down for the one whose words they are. */
  writtenDownBy: z.enum(scribes).optional(),
  /** How far these words may go; nothing said means the report. */
  mayGo: z.enum(reaches).optional(),
  /** A moment that the journey lacks, in the author's words: for facilitators to take up, and shown to nobody else. */
  proposes: z.string().trim().min(1).max(60).optional(),
}

/** What a person sends: where, how it felt, and why in their own words. Either words or a feeling must be there. */
export const spokenSchema = z
  .strictObject({ ...placed, words: z.string().trim().max(contributionLimit) })
  .refine((spoken) => spoken.proposes === undefined || spoken.touchpoint === null, 'placed-and-proposed')
  .refine((spoken) => spoken.words !== '' || spoken.emotions.length > 0 || spoken.valence !== null, 'empty')
export type Spoken = z.infer<typeof spokenSchema>

/** The same as it is kept: the words as a passage. */
export const keptSchema = z.strictObject({ ...placed, passage: passageSchema })
export type Kept = z.infer<typeof keptSchema>

/** Where a contribution stands on its way to the board (docs/SPEC.md, M1). */
export const contributionStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('waiting') }),
  z.strictObject({ is: z.literal('held') }),
  z.strictObject({ is: z.literal('ready') }),
  z.strictObject({ is: z.literal('shown') }),
  z.strictObject({ is: z.literal('returned'), note: z.string() }),
  z.strictObject({
    is: z.literal('hidden'),
    from: z.enum(['held', 'ready', 'shown']),
    reason: z.enum(hideReasons).optional(),
  }),
  z.strictObject({ is: z.literal('let-go'), reason: z.string() }),
])
export type ContributionState = z.infer<typeof contributionStateSchema>

/** What a facilitator puts over something heavy, so that readers choose whether to open it. */
export const contentNoteSchema = z.string().trim().min(1).max(60)

/**
 * Something that a person said. There is no author, time, sequence or address in it, on purpose (SPEC N1).
 * `revision` is a later wording by the author, on its own way through the queue; `newer` in it is one after that, which waits.
 * `original` is what stood there before a redaction (`of`: in which wording; absent: the first), kept for the 30 seconds in which it can be undone.
 */
export const contributionSchema = z.strictObject({
  kind: z.literal('contribution'),
  id: idSchema,
  voice: slugSchema,
  phase: slugSchema,
  name: z.string().nullable(),
  kept: keptSchema,
  state: contributionStateSchema,
  revision: z
    .strictObject({
      kept: keptSchema,
      state: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('waiting') }),
        z.strictObject({ is: z.literal('held') }),
        z.strictObject({ is: z.literal('ready') }),
        z.strictObject({ is: z.literal('returned'), note: z.string() }),
      ]),
      newer: keptSchema.optional(),
    })
    .nullable(),
  original: z
    .strictObject({ passage: passageSchema, until: z.iso.datetime(), of: z.enum(['kept', 'revision']).optional() })
    .nullable(),
  contentNote: contentNoteSchema.optional(),
  secretHash: z.string(),
})
export type Contribution = z.infer<typeof contributionSchema>
