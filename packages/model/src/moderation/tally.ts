import { z } from 'zod'
import type { Draft } from '../command/draft.ts'
import { type HideReason, hideReasons } from '../contribution/limits.ts'
import { type Passage, type RedactionReason, redactionReasons } from '../contribution/passage.ts'
import { slugSchema } from '../ids/slug.ts'

const count = z.int().nonnegative()
const movesSchema = z.strictObject({
  held: count,
  returned: count,
  letGo: count,
  /** Content notes that were put before words. */
  noted: count.default(0),
  redacted: z.record(z.enum(redactionReasons), count),
  hidden: z.record(z.enum(hideReasons), count),
})

/**
 * How often facilitators held, returned, let go, blacked out and hid something, per voice group and reason: running totals for everybody
 * to see. They count moves, so that nothing in them changes when somebody takes words back (SPEC M10).
 */
export const tallySchema = z.strictObject({
  kind: z.literal('tally'),
  id: z.literal('tally'),
  voices: z.record(slugSchema, movesSchema),
})
export type Tally = z.infer<typeof tallySchema>
export type Moves = Tally['voices'][string]

export const noMoves: Tally = { kind: 'tally', id: 'tally', voices: {} }

const none: Moves = {
  held: 0,
  returned: 0,
  letGo: 0,
  noted: 0,
  redacted: { name: 0, place: 0, detail: 0 },
  hidden: { recognisable: 0, hurtful: 0, 'off-topic': 0, other: 0 },
}

function change(draft: Draft, voice: string, by: (moves: Moves) => Partial<Moves>): void {
  const { tally } = draft.board
  const moves = tally.voices[voice] ?? none
  draft.put({ ...tally, voices: { ...tally.voices, [voice]: { ...moves, ...by(moves) } } })
}

export const tallyHeld = (draft: Draft, voice: string, more = 1) =>
  change(draft, voice, ({ held }) => ({ held: held + more }))
export const tallyReturned = (draft: Draft, voice: string) =>
  change(draft, voice, ({ returned }) => ({ returned: returned + 1 }))
export const tallyLetGo = (draft: Draft, voice: string, more: number) =>
  change(draft, voice, ({ letGo }) => ({ letGo: letGo + more }))
export const tallyNoted = (draft: Draft, voice: string) => change(draft, voice, ({ noted }) => ({ noted: noted + 1 }))
export const tallyHidden = (draft: Draft, voice: string, reason: HideReason) =>
  change(draft, voice, ({ hidden }) => ({ hidden: { ...hidden, [reason]: hidden[reason] + 1 } }))

/** Counts the black marks that a passage has more (or, when a redaction is taken back, fewer) than before. */
export function tallyRedacted(draft: Draft, voice: string, before: Passage, after: Passage): void {
  const marks = (passage: Passage, reason: RedactionReason) =>
    passage.filter((run) => 'redacted' in run && run.redacted === reason).length
  change(draft, voice, ({ redacted }) => ({
    redacted: Object.fromEntries(
      redactionReasons.map((reason) => [reason, redacted[reason] + marks(after, reason) - marks(before, reason)]),
    ) as Moves['redacted'],
  }))
}
