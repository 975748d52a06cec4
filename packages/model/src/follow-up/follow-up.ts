import { z } from 'zod'
import { actionSchema, outcomeSchema, progresses } from '../action/action.ts'
import { boardFactsSchema } from '../board/board-facts.ts'
import { contentNoteSchema, keptSchema } from '../contribution/contribution.ts'
import { idSchema } from '../ids/id.ts'

/** What somebody said, as a link that leaves the room shows it: neither its id nor a name. */
const quoteSchema = keptSchema
  .pick({ about: true, valence: true, emotions: true, writtenDownBy: true, passage: true })
  .extend({
    voice: z.string(),
    contentNote: contentNoteSchema.optional(),
  })
export type Quote = z.infer<typeof quoteSchema>

/** POST /api/boards/:board/follow-up — what became of what was said, for whoever has the link (SPEC U1–U4). */
export const askFollowUpSchema = z.strictObject({ secret: z.string().max(64) })
export const followUpSchema = z.strictObject({
  board: boardFactsSchema
    .pick({ title: true, purpose: true, language: true, host: true, voices: true, deck: true })
    .extend({
      rehearsal: z.literal(true).optional(),
      imported: z.iso.date().optional(),
    }),
  /** The days on which the board was made and closed, and from which on it is forgotten. */
  made: z.iso.date(),
  closed: z.iso.date().nullable(),
  until: z.iso.date(),
  /** Whose link it is: that of an owner shows only their own actions, and lets them tell. */
  for: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('reading') }),
    z.strictObject({ is: z.literal('owner'), who: z.string() }),
  ]),
  outcomes: z.array(
    z.strictObject({
      id: idSchema,
      outcome: outcomeSchema,
      progress: actionSchema.shape.progress,
      news: actionSchema.shape.news,
      themes: z.array(z.string()),
      quotes: z.array(quoteSchema),
    }),
  ),
  /** How many contributions that are answered here their authors keep in the room; null for one to four. */
  leftOut: z.int().nonnegative().nullable(),
})
export type FollowUp = z.infer<typeof followUpSchema>

/** POST /api/boards/:board/follow-up/news — an owner tells. `id` is the idempotency key. */
export const tellFollowUpSchema = z.strictObject({
  secret: z.string().max(64),
  id: idSchema,
  action: idSchema,
  progress: z.enum(progresses),
  text: z.string().trim().max(300),
})
export type TellFollowUp = z.infer<typeof tellFollowUpSchema>
