import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'
import type { RecordEntry, Recorded } from './record-entry.ts'
import { shortHash } from './short-hash.ts'

const hashOf = (board: string, previous: string, n: number, at: string, entry: Recorded) =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ board, previous, n, at, entry }))))

/** The next line of a board's record. `now` is cut to the minute: seconds would help to guess who said what. */
export function chainEntry(board: string, record: readonly RecordEntry[], entry: Recorded, now: Date): RecordEntry {
  const last = record.at(-1)
  const n = last ? last.n + 1 : 0
  const at = `${now.toISOString().slice(0, 16)}:00.000Z`
  return {
    kind: 'record',
    id: String(n).padStart(6, '0'),
    n,
    at,
    entry,
    hash: hashOf(board, last?.hash ?? '', n, at, entry),
  }
}

/** The number of the first line that does not follow from those before it, or null when the whole record holds. */
export function firstBrokenEntry(board: string, record: readonly RecordEntry[]): number | null {
  let previous = ''
  for (const [index, line] of record.entries()) {
    if (line.n !== index || line.hash !== hashOf(board, previous, line.n, line.at, line.entry)) return index
    previous = line.hash
  }
  return null
}

/** The short fingerprint of the record's head that people can write down. */
export function fingerprint(record: readonly RecordEntry[]): string {
  return shortHash(record.at(-1)?.hash ?? '')
}
