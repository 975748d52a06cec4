import { z } from 'zod'
import { hashSecret } from '../author/derive.ts'

/**
 * A permit that was used: hashes of it, and of it together with what it was used for. Without the permit, which nobody keeps, the
 * two lead neither to each other's meaning nor to the contribution (SPEC N16).
 */
export const spentSchema = z.strictObject({ kind: z.literal('spent'), id: z.string(), use: z.string() })
export type Spent = z.infer<typeof spentSchema>

/** What is kept of a permit (its message as base64url) that was used for `use`, the idempotency key of the request. */
export function spentOf(message: string, use: string): Spent {
  return { kind: 'spent', id: hashSecret(`spent ${message}`), use: hashSecret(`use ${use} ${message}`) }
}
