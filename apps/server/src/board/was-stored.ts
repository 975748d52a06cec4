import type { Change } from '@firsthand/model'
import type { Storage } from '@firsthand/store'
import { commitOf } from './commit-of.ts'

/**
 * Whether changes whose commit failed were stored after all, so that only its answer was lost: a commit is whole, so all of them
 * are or none. Rejects when the storage can't tell.
 */
export async function wasStored(storage: Storage, board: string, changes: readonly Change[]): Promise<boolean> {
  const stored = await storage.load(board)
  const values = new Map(stored?.map(({ kind, id, value }) => [`${kind}/${id}`, JSON.stringify(value)]))
  const { put = [], del = [] } = commitOf(board, changes)
  return (
    put.every(({ kind, id, value }) => values.get(`${kind}/${id}`) === JSON.stringify(value)) &&
    del.every(({ kind, id }) => !values.has(`${kind}/${id}`))
  )
}
