import { z } from 'zod'
import { agreementSchema } from '../agreement/agreement.ts'
import { boardTitleSchema, purposeSchema, supportSchema } from '../board/board-facts.ts'
import { commandSchema } from '../command/command.ts'
import { emotionDeckSchema } from '../emotion/emotion-deck.ts'
import { idSchema } from '../ids/id.ts'
import { linkForSchema, linkSecretSchema } from '../link/link.ts'
import { shownNameSchema } from '../person/person.ts'
import { sessionPlanSchema } from '../plan/phase.ts'
import { touchpointLimit, touchpointSchema } from '../touchpoint/touchpoint.ts'
import { newVoiceGroupSchema, voiceGroupSchema } from '../voice/voice-group.ts'
import { languageSchema } from '../words/words.ts'
import { pageVersionSchema } from '../writing/page-version.ts'

/** POST /api/boards */
export const makeBoardSchema = z.strictObject({
  title: boardTitleSchema,
  purpose: purposeSchema,
  language: languageSchema,
  support: supportSchema,
  facilitator: z.strictObject({ name: shownNameSchema, worksFor: z.string().trim().max(80) }),
  voices: z.array(newVoiceGroupSchema).min(1).max(8),
  plan: sessionPlanSchema,
  agreement: agreementSchema.omit({ version: true }),
  deck: emotionDeckSchema,
  touchpoints: z.array(touchpointSchema).max(touchpointLimit),
  /** How many people each voice group's link expects; more wait at the door. */
  expected: z.record(z.string(), z.int().min(1).max(500)),
  /** When the server lets only holders of a secret make boards. */
  creationSecret: z.string().max(200).optional(),
  /** To try things out: the board says so everywhere, and is wiped afterwards. */
  rehearsal: z.literal(true).optional(),
})
export type MakeBoard = z.infer<typeof makeBoardSchema>

/** The answer: shown once. The session cookie of the first facilitator comes with it. */
export const madeBoardSchema = z.strictObject({
  board: idSchema,
  person: idSchema,
  facilitatorSecret: linkSecretSchema,
  recoveryCode: z.string(),
  links: z.array(
    z.strictObject({ id: idSchema, for: linkForSchema, secret: linkSecretSchema, key: z.string().optional() }),
  ),
})
export type MadeBoard = z.infer<typeof madeBoardSchema>

/** POST /api/boards/:board/invitation — what a link opens, before anybody joins. */
export const askInvitationSchema = z.strictObject({ secret: z.string().max(64) })
export const invitationSchema = z.strictObject({
  board: idSchema,
  title: z.string(),
  purpose: z.string(),
  language: languageSchema,
  support: z.string(),
  host: z.strictObject({ name: z.string(), worksFor: z.string() }),
  for: linkForSchema,
  voice: voiceGroupSchema.nullable(),
  agreement: agreementSchema,
  /** What was written together and accepted last: whoever joins reads it first. */
  accepted: pageVersionSchema.pick({ n: true, hash: true, blocks: true }).optional(),
  /** How many people of the same voice group are in the room now. */
  sharing: z.int().nonnegative(),
  /** Whether whoever joins now has to wait for a facilitator to open. */
  door: z.boolean(),
  closed: z.boolean(),
  rehearsal: z.literal(true).optional(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** POST /api/boards/:board/join — `person` and `retry` are made by the browser, so that a lost answer can be asked for again. */
export const joinSchema = z.strictObject({
  secret: z.string().max(64),
  person: idSchema,
  retry: idSchema,
  name: shownNameSchema.nullable(),
  worksFor: z.string().trim().max(80).nullable(),
  agreed: z.int().nonnegative(),
  /** Other people use this device: the session ends with the browser. */
  shared: z.boolean().optional(),
})
export type Join = z.infer<typeof joinSchema>
export const joinedSchema = z.strictObject({ person: idSchema, at: z.enum(['door', 'room']) })

/**
 * POST /api/boards/:board/recover — a lost facilitator's link is replaced: the old ones end. `secret` of the new link and `next`, the code
 * that replaces this one, are made by the browser, so that a lost answer can be asked for again.
 */
export const recoverSchema = z.strictObject({
  code: z.string().max(64),
  secret: linkSecretSchema,
  next: z.string().max(64),
})
export type Recover = z.infer<typeof recoverSchema>

/** POST /api/boards/:board/as/:person/commands — `id` is the idempotency key. */
export const commandRequestSchema = z.strictObject({ id: idSchema, command: commandSchema })
export type CommandRequest = z.infer<typeof commandRequestSchema>

const bytes256 = z.string().regex(/^[A-Za-z0-9_-]{342}$/)

/**
 * POST /api/boards/:board/as/:person/permits — `key`: the fingerprint of the group's keys; `batch`: place in `permitBatches`;
 * `blinded`: blinded permits (RFC 9474), 256 bytes each as base64url.
 */
export const askPermitsSchema = z.strictObject({
  key: z.string().max(40),
  batch: z.int().min(0).max(100),
  blinded: z.array(bytes256).min(1).max(100),
})
export type AskPermits = z.infer<typeof askPermitsSchema>
/** POST /api/boards/:board/as/:person/paper — one blinded value for a ballot's paper. */
export const askPaperSchema = z.strictObject({ ballot: idSchema, blinded: bytes256 })
export type AskPaper = z.infer<typeof askPaperSchema>
/** The answer: a blind signature for each. */
export const permitsSchema = z.strictObject({ signatures: z.array(bytes256) })

/** Every error body. */
export const errorBodySchema = z.object({ error: z.looseObject({ id: z.string() }) })

/** GET /api/settings — what the pages need to know of this server. */
export const publicSettingsSchema = z.strictObject({
  creation: z.enum(['anyone', 'secret']),
  /** The address to put into links and QR codes: one that phones can reach. */
  address: z.string(),
  secure: z.boolean(),
  tldrawLicenseKey: z.string().nullable(),
  retentionDays: z.int(),
})
export type PublicSettings = z.infer<typeof publicSettingsSchema>
