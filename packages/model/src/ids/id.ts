import { z } from 'zod'

/** A random name of anything on a board: 16 random bytes as base64url (22 characters). It carries no order and no time. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
export type Id = z.infer<typeof idSchema>
