import type { Change, Entity, EntityKey } from '@firsthand/model'
import type { Commit, StoredEntity } from '@firsthand/store'

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

const deleted = (changes: readonly Change[]): EntityKey[] =>
  changes.flatMap((change) => ('del' in change ? [{ ...change.del }] : []))

/**
 * What somebody takes back by the changes, with all that goes with it: it has to be remembered apart before it goes
 * (Storage.rememberWithdrawn), or a restored backup brings it back.
 */
export function withdrawnBy(changes: readonly Change[]): EntityKey[] {
  const gone = deleted(changes)
  return gone.some(({ kind }) => kind === 'contribution') ? gone : []
}

/** What the changes forget of who took part (SPEC L1): remembered apart as well, so that a restored backup forgets it again. */
export function forgottenBy(changes: readonly Change[]): EntityKey[] {
  const gone = deleted(changes)
  return gone.some(({ kind }) => kind === 'person') ? gone : []
}

/** What an older version stored, put in today's form in one step: a board is never stored half in one version and half in another. */
export function migration(board: string, stored: readonly StoredEntity[], entities: readonly Entity[]): Commit {
  const stays = new Set(entities.map(({ kind, id }) => `${kind}/${id}`))
  const del = stored.filter(({ kind, id }) => !stays.has(`${kind}/${id}`)).map(({ kind, id }) => ({ kind, id }))
  return {
    ...commitOf(
      board,
      entities.map((put) => ({ put })),
    ),
    del,
  }
}
