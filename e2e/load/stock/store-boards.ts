import { openSqliteStorage, type StoredEntity } from '@firsthand/store'
import type { BoardInMaking, MadePerson } from './make-boards.ts'

export type MadeBoards = {
  /** The data directory in which they are. */
  directory: string
  made: { board: string; facilitator: MadePerson; people: MadePerson[] }[]
}

/** Stores boards as the server would, into a data directory that no server uses yet. */
export async function storeBoards(directory: string, boards: Iterable<BoardInMaking>): Promise<MadeBoards> {
  const storage = await openSqliteStorage({ directory })
  const made: MadeBoards['made'] = []
  let commits: Promise<void>[] = []
  try {
    for (const board of boards) {
      commits.push(storage.commit({ board: board.id, create: true, put: entities(board) }))
      made.push({ board: board.id, facilitator: board.facilitator, people: board.people })
      if (commits.length < 500) continue
      await Promise.all(commits)
      commits = []
    }
    await Promise.all(commits)
  } finally {
    await storage.close()
  }
  return { directory, made }
}

/** Every entity as it ended. */
function entities({ changes }: BoardInMaking): StoredEntity[] {
  const last = new Map<string, StoredEntity>()
  for (const change of changes) {
    if ('put' in change) last.set(`${change.put.kind}/${change.put.id}`, { ...change.put, value: change.put })
    else last.delete(`${change.del.kind}/${change.del.id}`)
  }
  return [...last.values()].map(({ kind, id, value }) => ({ kind, id, value }))
}
