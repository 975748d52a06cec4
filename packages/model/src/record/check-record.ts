import { z } from 'zod'
import { fingerprint, firstBrokenEntry } from './chain.ts'
import type { RecordEntry, Recorded } from './record-entry.ts'

/** The most bytes of a file that is looked at. */
export const checkLimit = 20 * 1024 * 1024

/**
 * A file's record as far as its chain needs it: what a line says may be of a later version, and is sealed all the same.
 */
const fileSchema = z.object({
  format: z.literal('firsthand-session'),
  board: z.object({ id: z.string().max(100) }),
  fingerprint: z.string().max(100),
  record: z
    .array(
      z.object({
        n: z.int().nonnegative(),
        at: z.iso.datetime(),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        entry: z.object({ what: z.string() }).catchall(z.json()),
      }),
    )
    .min(1),
})

/** What a fingerprint that somebody gave is: none, not one at all, that of the head, that of an earlier line, or of no line. */
export type GivenFingerprint =
  | { is: 'none' | 'unreadable' | 'head' | 'unknown' }
  | { is: 'earlier'; line: number; at: string }

/**
 * What a look at a record told. `line` counts from 1. `lines`, `from`, `to`: how many, and the times (ISO) of the first and last one.
 * `head`: its short fingerprint; `named`: the file's own, when it is another one.
 */
export type RecordCheck =
  | { is: 'not-ours' }
  | { is: 'broken'; line: number; at: string; lines: number }
  | {
      is: 'whole'
      lines: number
      from: string
      to: string
      head: string
      named: string | null
      given: GivenFingerprint
    }

/**
 * Looks at the session record in a file's text: whether each line follows from those before it, in which it breaks first, and whether a
 * fingerprint that somebody wrote down is that of its head, or of an earlier head (SPEC O17). Never throws: anything else is `not-ours`.
 */
export function checkRecord(text: string, given: string): RecordCheck {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text))
    return parsed.success ? lookAt(parsed.data, given) : { is: 'not-ours' }
  } catch {
    // Not JSON, or nested deeper than anybody can follow.
    return { is: 'not-ours' }
  }
}

function lookAt(file: z.infer<typeof fileSchema>, given: string): RecordCheck {
  const record = file.record.map(
    (line, at): RecordEntry => ({
      ...line,
      kind: 'record',
      id: String(at).padStart(6, '0'),
      entry: line.entry as Recorded,
    }),
  )
  const lines = record.length
  const broken = firstBrokenEntry(file.board.id, record)
  if (broken !== null) return { is: 'broken', line: broken + 1, at: record[broken]?.at ?? '', lines }
  const head = fingerprint(record)
  return {
    is: 'whole',
    lines,
    from: record[0]?.at ?? '',
    to: record.at(-1)?.at ?? '',
    head,
    named: file.fingerprint === head ? null : file.fingerprint,
    given: whose(given, record),
  }
}

/** Spaces, hyphens and capitals are how people write things down. The last line with it counts: that is the most it can tell. */
function whose(given: string, record: readonly RecordEntry[]): GivenFingerprint {
  const signs = given.replace(/[\s\p{Pd}.:]/gu, '').toLowerCase()
  if (signs === '') return { is: 'none' }
  if (!/^[0-9a-f]{12,64}$/.test(signs)) return { is: 'unreadable' }
  const at = record.findLastIndex(({ hash }) => hash.startsWith(signs))
  if (at < 0) return { is: 'unknown' }
  return at === record.length - 1 ? { is: 'head' } : { is: 'earlier', line: at + 1, at: record[at]?.at ?? '' }
}
