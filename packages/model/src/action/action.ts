import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'

/** How many lines of news an action may have; the last ten are the facilitators', so that no owner can take their word away. */
export const newsLimit = 50
export const ownersNewsLimit = 40

/** How many actions a board may have. */
export const actionLimit = 60

/** Whose power something is in, after the action triage of the Patient Feedback Response Framework (DOMAIN). */
export const powers = ['team', 'department', 'organisation'] as const
export type Power = (typeof powers)[number]

/** How far an action has come. */
export const progresses = ['promised', 'begun', 'done', 'stopped'] as const
export type ActionProgress = (typeof progresses)[number]

const text = (most: number) => z.string().trim().max(most)
const needed = (most: number) => z.string().trim().min(1).max(most)

/** What it comes to: something that will be done, a need that can't be met, or a matter that goes to others. Of equal weight. */
export const outcomeSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('action'),
    what: needed(300),
    /** A name or a post. */
    who: text(80),
    by: z.iso.date().nullable(),
    power: z.enum(powers),
    /** What it takes: time, money, somebody's word. */
    needs: text(300),
  }),
  z.strictObject({ is: z.literal('unmet'), what: needed(300), reason: needed(300) }),
  z.strictObject({
    is: z.literal('stalemate'),
    what: needed(300),
    /** The outside panel that was agreed on. */
    panel: text(120),
    /** What each voice group holds. */
    holds: z.record(slugSchema, text(300)),
  }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** *You said → we will → we did*: what was promised, which contributions and themes it answers, and what became of it, dated. */
export const actionSchema = z.strictObject({
  kind: z.literal('action'),
  id: idSchema,
  outcome: outcomeSchema,
  answers: z.strictObject({ contributions: z.array(idSchema).max(100), themes: z.array(idSchema).max(20) }),
  progress: z.enum(progresses),
  /** `by`: an owner told it by their link; else a facilitator did. */
  news: z
    .array(
      z.strictObject({
        at: z.iso.date(),
        progress: z.enum(progresses),
        text: text(300),
        by: z.literal('owner').optional(),
      }),
    )
    .max(newsLimit),
})
export type Action = z.infer<typeof actionSchema>
