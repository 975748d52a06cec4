import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { slugSchema } from '../ids/slug.ts'

/** What a link lets somebody join as. */
export const linkForSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('participant'), voice: slugSchema }),
  z.strictObject({ role: z.literal('observer') }),
  z.strictObject({ role: z.literal('facilitator') }),
])
export type LinkFor = z.infer<typeof linkForSchema>

/** A link's secret: 24 random bytes as base64url, carried in the fragment of the address and never in a log. */
export const linkSecretSchema = z.string().regex(/^[A-Za-z0-9_-]{32}$/)

/**
 * A way to join. `expected`: that many come straight in, more wait at the door. `limit`: nobody after that many (null: no limit).
 * The secret itself is kept for links that facilitators show again (QR code); of a facilitator's link only the hash is.
 */
export const linkSchema = z.strictObject({
  kind: z.literal('link'),
  id: idSchema,
  for: linkForSchema,
  secret: linkSecretSchema.nullable(),
  secretHash: z.string(),
  expected: z.int().min(1).max(500),
  limit: z.int().min(1).max(500).nullable(),
  expires: z.iso.datetime().nullable(),
  state: z.enum(['open', 'revoked']),
})
export type Link = z.infer<typeof linkSchema>
