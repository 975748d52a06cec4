import type { Change, EntityKey } from '@firsthand/model'
import type { Commit } from '@firsthand/store'

/** Changes of a decision as one commit. An entity that changed several times is stored as it ended. */
export function commitOf(board: string, changes: readonly Change[]): Commit {
  const last = new Map<string, Change>()
  for (const change of changes) {
    const { kind, id } = 'put' in change ? change.put : change.del
    last.set(`${kind}/${id}`, change)
  }
  const commit: Required<Pick<Commit, 'put' | 'del'>> = { put: [], del: [] }
  for (const change of last.values()) {
    if ('put' in change) commit.put.push({ kind: change.put.kind, id: change.put.id, value: change.put })
    else commit.del.push({ ...change.del })
  }
  return { board, ...commit }
}

/** Contributions that the changes take back: they have to be remembered apart before they go (Storage.rememberWithdrawn). */
export function withdrawnBy(changes: readonly Change[]): EntityKey[] {
  return changes.flatMap((change) => ('del' in change && change.del.kind === 'contribution' ? [{ ...change.del }] : []))
}
