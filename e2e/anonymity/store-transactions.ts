import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lookIntoStore } from '../server/look-into-store.ts'

/** A page as a transaction wrote it. `ends`: it is the last of its transaction. */
type Frame = { page: number; bytes: Buffer; ends: boolean; to: number }

/**
 * The rows that each of the last transactions changed, as the write-ahead log of a running server tells it at this moment: what
 * somebody finds who takes the disk away now. The log is cut behind each transaction in turn and read by SQLite itself.
 * Nothing when the server is just emptying the log.
 */
export function storeTransactions(directory: string, last: number): string[][] {
  const file = join(directory, 'firsthand.db')
  if (!existsSync(`${file}-wal`)) return []
  const database = readFileSync(file)
  const wal = readFileSync(`${file}-wal`)
  const frames = framesIn(wal)
  if (isBeingEmptied(database, frames) || !readFileSync(file).equals(database)) return []
  const scratch = mkdtempSync(join(tmpdir(), 'firsthand-wal-'))
  try {
    const rowsAt = (end: number) => {
      writeFileSync(join(scratch, 'firsthand.db'), database)
      writeFileSync(join(scratch, 'firsthand.db-wal'), wal.subarray(0, end))
      rmSync(join(scratch, 'firsthand.db-shm'), { force: true })
      return new Set(lookIntoStore(scratch).rows)
    }
    const ends = frames.filter(({ ends }) => ends).map(({ to }) => to)
    let before = rowsAt(ends.at(-last - 1) ?? 0)
    return ends.slice(-last).map((end) => {
      const after = rowsAt(end)
      const changed = [...after].filter((row) => !before.has(row)).concat([...before].filter((row) => !after.has(row)))
      before = after
      return changed
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Pages of the log that stand in the database already: what it held before can't be known any more. */
const isBeingEmptied = (database: Buffer, frames: Frame[]) =>
  frames.some(({ page, bytes }) => database.subarray((page - 1) * bytes.length, page * bytes.length).equals(bytes))

/** The frames of a write-ahead log (https://www.sqlite.org/fileformat2.html#walformat). */
function framesIn(wal: Buffer): Frame[] {
  const header = 32
  const frameHeader = 24
  if (wal.length < header) return []
  const size = wal.readUInt32BE(8)
  const salt = wal.subarray(16, 24)
  const frames: Frame[] = []
  for (let at = header; at + frameHeader + size <= wal.length; at += frameHeader + size) {
    // Behind the last frame of this run lie those of an earlier one, with another salt.
    if (!wal.subarray(at + 8, at + 16).equals(salt)) break
    const to = at + frameHeader + size
    const bytes = wal.subarray(at + frameHeader, to)
    frames.push({ page: wal.readUInt32BE(at), bytes, ends: wal.readUInt32BE(at + 4) > 0, to })
  }
  return frames
}
