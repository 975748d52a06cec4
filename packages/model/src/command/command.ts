import { z } from 'zod'
import { actionSchema, newsLimit, outcomeSchema, progresses } from '../action/action.ts'
import { ballotLimits, dotsSchema } from '../ballot/ballot.ts'
import { boardTitleSchema, purposeSchema, supportSchema } from '../board/board-facts.ts'
import { contentNoteSchema, spokenSchema } from '../contribution/contribution.ts'
import { contributionLimit, hideReasons } from '../contribution/limits.ts'
import { redactionReasons } from '../contribution/passage.ts'
import { placeSchema } from '../focus/focus.ts'
import { followForSchema } from '../follow-up/follow-link.ts'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'
import { linkForSchema, linkSecretSchema } from '../link/link.ts'
import { shownNameSchema } from '../person/person.ts'
import { sessionPlanSchema } from '../plan/phase.ts'
import { marksSchema, openWordSchema, reflectionLimits, statementSchema } from '../reflection/reflection.ts'
import { themeTitleSchema } from '../theme/theme.ts'
import { touchpointSchema } from '../touchpoint/touchpoint.ts'

const reason = z.string().trim().max(300)
const ids = z.array(idSchema).min(1).max(500)
const some = z.array(idSchema).max(500)
const phase = slugSchema

/** What people in the room send. Every command goes through `can` and `decide`. */
export const commandSchema = z.discriminatedUnion('do', [
  // the session plan
  z.strictObject({ do: z.literal('phase.last-words'), phase }),
  z.strictObject({
    do: z.literal('phase.next'),
    phase,
    letGoReason: reason.nullable(),
    nothingSaidReason: reason.nullable(),
  }),
  z.strictObject({ do: z.literal('phase.reopen'), phase, as: slugSchema }),
  /** `was`: `planFingerprint` of the plan that the person saw. */
  z.strictObject({ do: z.literal('plan.change'), plan: sessionPlanSchema, was: z.string().max(64) }),
  z.strictObject({ do: z.literal('timer.set'), rings: z.iso.datetime().nullable() }),
  z.strictObject({ do: z.literal('board.pause'), paused: z.boolean() }),
  z.strictObject({
    do: z.literal('voice.hold'),
    voice: slugSchema,
    reason: z.string().trim().min(1).max(200).nullable(),
  }),
  z.strictObject({ do: z.literal('board.forget-people') }),
  z.strictObject({
    do: z.literal('board.describe'),
    title: boardTitleSchema,
    purpose: purposeSchema,
    support: supportSchema,
  }),
  // moderation
  z.strictObject({ do: z.literal('queue.collect') }),
  z.strictObject({ do: z.literal('queue.reveal') }),
  z.strictObject({ do: z.literal('contribution.publish'), contributions: ids }),
  z.strictObject({
    do: z.literal('contribution.return'),
    contribution: idSchema,
    note: z.string().trim().min(1).max(500),
  }),
  z.strictObject({
    do: z.literal('contribution.redact'),
    contribution: idSchema,
    /** `passageFingerprint` of the passage that the ranges were chosen in. */
    of: z.string().max(64),
    ranges: z
      .array(
        z.strictObject({
          run: z.int().nonnegative(),
          from: z.int().nonnegative(),
          to: z.int().positive(),
          reason: z.enum(redactionReasons),
        }),
      )
      .min(1)
      // Every other sign of the longest contribution.
      .max(contributionLimit / 2),
  }),
  z.strictObject({ do: z.literal('contribution.unredact'), contribution: idSchema }),
  z.strictObject({ do: z.literal('contribution.settle'), contribution: idSchema }),
  z.strictObject({ do: z.literal('contribution.hide'), contributions: ids, reason: z.enum(hideReasons) }),
  z.strictObject({ do: z.literal('contribution.unhide'), contribution: idSchema }),
  z.strictObject({ do: z.literal('contribution.note'), contribution: idSchema, note: contentNoteSchema.nullable() }),
  // saying and arranging
  z.strictObject({
    do: z.literal('contribution.add'),
    contribution: idSchema,
    secretHash: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    spoken: spokenSchema,
  }),
  z.strictObject({ do: z.literal('contribution.edit'), contribution: idSchema, spoken: spokenSchema }),
  z.strictObject({ do: z.literal('contribution.withdraw'), contribution: idSchema }),
  z.strictObject({ do: z.literal('contribution.move'), contribution: idSchema, touchpoint: idSchema.nullable() }),
  z.strictObject({ do: z.literal('touchpoint.add'), touchpoint: touchpointSchema, before: idSchema.nullable() }),
  z.strictObject({ do: z.literal('touchpoint.change'), touchpoint: touchpointSchema }),
  z.strictObject({ do: z.literal('touchpoint.move'), touchpoint: idSchema, before: idSchema.nullable() }),
  z.strictObject({ do: z.literal('touchpoint.remove'), touchpoint: idSchema }),
  /** `from` goes, and what was said about it is about `touchpoint`. */
  z.strictObject({ do: z.literal('touchpoint.merge'), touchpoint: idSchema, from: idSchema }),
  /** A new touchpoint right after this one, with these of its contributions. */
  z.strictObject({
    do: z.literal('touchpoint.split'),
    touchpoint: idSchema,
    into: touchpointSchema,
    contributions: some,
  }),
  /** Makes a touchpoint of what a contribution proposes, and places the contribution there. */
  z.strictObject({
    do: z.literal('touchpoint.take-up'),
    contribution: idSchema,
    touchpoint: touchpointSchema,
    before: idSchema.nullable(),
  }),
  // making sense, and what comes of it
  z.strictObject({ do: z.literal('theme.make'), theme: idSchema, title: themeTitleSchema, contributions: some }),
  /** `was`: the title that the person saw. */
  z.strictObject({ do: z.literal('theme.rename'), theme: idSchema, title: themeTitleSchema, was: z.string() }),
  z.strictObject({ do: z.literal('theme.sort'), theme: idSchema, in: some, out: some }),
  z.strictObject({ do: z.literal('theme.merge'), theme: idSchema, from: idSchema }),
  z.strictObject({ do: z.literal('theme.remove'), theme: idSchema }),
  /** `was`: the word why that the person saw; null when there was no mark. */
  z.strictObject({
    do: z.literal('insight.mark'),
    on: z.strictObject({ of: z.enum(['contribution', 'theme']), id: idSchema }),
    why: z.string().trim().min(1).max(200).nullable(),
    was: z.string().max(200).nullable().optional(),
  }),
  /** `was`: what the person saw there; null when there was nothing. */
  z.strictObject({
    do: z.literal('action.put'),
    action: idSchema,
    outcome: outcomeSchema,
    answers: actionSchema.shape.answers,
    was: actionSchema.pick({ outcome: true, answers: true }).nullable().optional(),
  }),
  z.strictObject({
    do: z.literal('action.tell'),
    action: idSchema,
    progress: z.enum(progresses),
    text: z.string().trim().max(300),
  }),
  z.strictObject({
    do: z.literal('action.strike'),
    action: idSchema,
    line: z.int().nonnegative().max(newsLimit),
    was: z.string().max(300),
  }),
  z.strictObject({ do: z.literal('action.remove'), action: idSchema }),
  // choosing
  z.strictObject({
    do: z.literal('ballot.open'),
    ballot: idSchema,
    question: z.string().trim().max(120),
    dots: z.int().min(1).max(ballotLimits.dots),
    themes: z.array(idSchema).min(1).max(ballotLimits.options),
  }),
  /** `paper`: the hash of the permit that goes with it (`paperOf`). */
  z.strictObject({ do: z.literal('ballot.vote'), ballot: idSchema, paper: z.string().max(64), dots: dotsSchema }),
  z.strictObject({ do: z.literal('ballot.reveal'), ballot: idSchema }),
  // how it was to take part
  z.strictObject({
    do: z.literal('reflection.open'),
    reflection: idSchema,
    statements: z.array(statementSchema).min(1).max(reflectionLimits.statements),
  }),
  /** `paper` as in a vote. */
  z.strictObject({
    do: z.literal('reflection.answer'),
    reflection: idSchema,
    paper: z.string().max(64),
    marks: marksSchema,
    word: openWordSchema.nullable(),
  }),
  z.strictObject({ do: z.literal('reflection.reveal'), reflection: idSchema }),
  z.strictObject({
    do: z.literal('reflection.words'),
    reflection: idSchema,
    show: z.array(z.string().max(22)).max(500),
    drop: z.array(z.string().max(22)).max(500),
  }),
  // leading the session
  z.strictObject({ do: z.literal('focus.bring'), at: placeSchema }),
  z.strictObject({ do: z.literal('focus.end') }),
  z.strictObject({ do: z.literal('hand.raise'), raised: z.boolean() }),
  z.strictObject({ do: z.literal('hand.call'), person: idSchema }),
  z.strictObject({ do: z.literal('hand.put-down'), person: idSchema }),
  // what is written together
  /** `hash`: `pageHash` of the blocks that the facilitator saw. */
  z.strictObject({ do: z.literal('agreement.accept'), hash: z.string().max(64) }),
  // people
  z.strictObject({ do: z.literal('person.ready'), phase, ready: z.boolean() }),
  z.strictObject({ do: z.literal('person.rest'), rest: z.enum(['none', 'asked', 'asked-unnamed']) }),
  z.strictObject({ do: z.literal('person.name'), name: shownNameSchema.nullable() }),
  z.strictObject({ do: z.literal('person.leave') }),
  z.strictObject({ do: z.literal('person.answer-rest'), person: idSchema }),
  z.strictObject({ do: z.literal('person.admit'), person: idSchema }),
  z.strictObject({ do: z.literal('person.remove'), person: idSchema, reason: z.string().trim().max(200) }),
  z.strictObject({
    do: z.literal('link.make'),
    link: idSchema,
    for: linkForSchema,
    secret: linkSecretSchema,
    expected: z.int().min(1).max(500),
    limit: z.int().min(1).max(500).nullable(),
    expires: z.iso.datetime().nullable(),
  }),
  z.strictObject({
    do: z.literal('link.change'),
    link: idSchema,
    expected: z.int().min(1).max(500),
    expires: z.iso.datetime().nullable(),
  }),
  z.strictObject({
    do: z.literal('link.revoke'),
    link: idSchema,
    removePeople: z.boolean(),
    /** What those who are removed with it read. */
    reason: z.string().trim().max(200).optional(),
  }),
  // what became of it, for those outside
  z.strictObject({
    do: z.literal('follow-link.make'),
    link: idSchema,
    for: followForSchema,
    secret: linkSecretSchema,
  }),
  z.strictObject({ do: z.literal('follow-link.revoke'), link: idSchema }),
])
export type Command = z.infer<typeof commandSchema>
export type CommandName = Command['do']
export type CommandOf<N extends CommandName> = Extract<Command, { do: N }>
