import { z } from 'zod'
import { idSchema } from '../ids/id.ts'
import { linkSecretSchema } from '../link/link.ts'

/** How many of these links a board may ever have, switched off ones included. */
export const followLinkLimit = 100

/** What a link opens after the session: reading what became of it, or telling news of the actions named. Nobody joins by it. */
export const followForSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('reading') }),
  z.strictObject({
    is: z.literal('owner'),
    /** Who is given it, as the facilitator calls them: a name or a post. */
    who: z.string().trim().min(1).max(80),
    actions: z.array(idSchema).min(1).max(20),
  }),
])
export type FollowFor = z.infer<typeof followForSchema>

/**
 * A link to what became of what was said. Of an owner's link only the hash is kept: it lets somebody write. That for reading is kept in full
 * while it is open, because everybody on the board is shown it again, and their slips lead to it (SPEC U1).
 */
export const followLinkSchema = z.strictObject({
  kind: z.literal('follow-link'),
  id: idSchema,
  for: followForSchema,
  secret: linkSecretSchema.nullable(),
  secretHash: z.string(),
  state: z.enum(['open', 'revoked']),
})
export type FollowLink = z.infer<typeof followLinkSchema>
