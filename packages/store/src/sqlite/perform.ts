import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Files } from './open-files.ts'
import type { Request } from './protocol.ts'

/** Does one act that is not a plain commit, and gives its result. Throws a StorageError or what SQLite threw. */
export async function perform(files: Files, request: Exclude<Request, { act: 'commit' }>): Promise<unknown> {
  const { commitGroup, documents, records, withdrawn } = files
  const inTransaction = (change: () => void) => {
    const [failed] = commitGroup([change])
    if (failed) throw failed
    return null
  }
  switch (request.act) {
    case 'boards':
      return records.boards()
    case 'load':
      return records.load(...request.args)
    case 'answer':
      return records.answer(...request.args)
    case 'loadDocument':
      return documents.load(...request.args)
    case 'compactDocument':
      return inTransaction(() => documents.compact(...request.args))
    case 'rememberWithdrawn':
      withdrawn.rememberEntities(...request.args)
      return null
    case 'withdrawnAmong': {
      const [board, keys] = request.args
      return keys.filter((key) => withdrawn.hasEntity(board, key))
    }
    case 'isGone':
      return withdrawn.hasBoard(...request.args)
    case 'purge':
      await files.purge()
      return null
    case 'tidy': {
      const [boards] = request.args
      for (const board of boards) {
        inTransaction(() => records.rewrite(board))
        // What others ask for is served in between.
        await nextTurn()
      }
      await files.emptyLog()
      return null
    }
    case 'forget': {
      const [board] = request.args
      withdrawn.rememberBoard(board)
      inTransaction(() => records.forget(board))
      await files.purge()
      return null
    }
    case 'close':
      files.close()
      return null
  }
}
