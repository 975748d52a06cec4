import * as encoding from 'lib0/encoding'
import { writeDeletes } from './deletions.ts'
import type { DeletedRange, ReadUpdate, Run } from './read-update.ts'

/** Writes an update again with only these structs and deletions of it; the very same bytes when that is everything. */
export function trimUpdate(update: Uint8Array, read: ReadUpdate, runs: Run[], deletes: DeletedRange[]): Uint8Array {
  const keepsStructs = count(runs) === count(read.runs)
  if (keepsStructs && isSame(deletes, read.deletes)) return update
  return encoding.encode((encoder) => {
    if (keepsStructs) encoding.writeUint8Array(encoder, update.subarray(0, read.deletesFrom))
    else {
      encoding.writeVarUint(encoder, runs.length)
      for (const { client, structs } of runs) {
        const [first, last] = [structs[0], structs.at(-1)]
        if (first === undefined || last === undefined) continue
        encoding.writeVarUint(encoder, structs.length)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, first.clock)
        encoding.writeUint8Array(encoder, update.subarray(first.from, last.to))
      }
    }
    writeDeletes(encoder, deletes)
  })
}

const count = (runs: Run[]) => runs.reduce((sum, { structs }) => sum + structs.length, 0)

const isSame = (some: DeletedRange[], others: DeletedRange[]) =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at]
    return one.client === other?.client && one.clock === other.clock && one.length === other.length
  })
