import { type Refusal, refuse } from '@firsthand/model'
import type { Context } from 'hono'
import type { z } from 'zod'
import { Refused } from './refused.ts'

/** Sizes of bodies in bytes: a whole session is the largest that people send, then a plan with many phases and guidance. */
export const bodyLimits = { session: 4 * 1024 * 1024, board: 256 * 1024, request: 64 * 1024 }

const malformed = (where: string) => new Refused(refuse('malformed', { where }))

/**
 * The body as its schema gives it. Refused with `too-large`, `malformed` (with where) or `too-long` (with where and most). With `block`,
 * its length must be a multiple of so many bytes (`malformed`, `padding`).
 */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  most: number,
  block = 1,
): Promise<z.output<Schema>> {
  if (!/^application\/json(\s*;|$)/i.test(c.req.header('content-type') ?? '')) throw malformed('content-type')
  const bytes = await readBytes(c.req.raw, most)
  if (bytes.length === 0 || bytes.length % block !== 0) throw malformed(bytes.length === 0 ? 'body' : 'padding')
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw malformed('body')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refused(refusalOf(parsed.error))
  return parsed.data
}

/** Reads no more than it may, whatever the length was said to be. */
async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = new Refused(refuse('too-large', { most }))
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) throw tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The first thing that is wrong: where it is, and by how much when it is a text that is too long. */
export function refusalOf(error: z.ZodError): Refusal {
  const [issue] = error.issues
  const where = issue?.path.map(String).join('.') || 'body'
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return refuse('too-long', { where, most: Number(issue.maximum) })
  }
  return refuse('malformed', { where })
}
