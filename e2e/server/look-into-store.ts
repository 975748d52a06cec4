import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Board, boardFrom, type Entity } from '@firsthand/model'

/** What lies in the store of a running or stopped server, read past all of its code by a second, reading connection. */
export type StoreContent = {
  /** Every row of every table as text (blobs in latin1), for counting, comparing and looking for words. */
  rows: string[]
  board: (id: string) => Board
}

/** Reads everything. */
export function lookIntoStore(directory: string): StoreContent {
  const db = new DatabaseSync(join(directory, 'firsthand.db'), { readOnly: true, timeout: 5_000 })
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all()
    const rows = tables.flatMap(({ name }) => {
      const all = db.prepare(`SELECT * FROM "${String(name)}"`).all()
      const texts = all.map((row) => `${String(name)} ${Object.values(row).map(asText).join(' ')}`)
      // That a purge is due is no content: it is done by itself at any time.
      return texts.filter((row) => !row.startsWith('meta purge-due '))
    })
    const entities = db.prepare('SELECT board, value FROM entity').all() as { board: string; value: string }[]
    const parsed = entities.map(({ board, value }) => ({ board, entity: JSON.parse(value) as Entity }))
    return {
      rows,
      board: (id) => boardFrom(parsed.filter(({ board }) => board === id).map(({ entity }) => entity)),
    }
  } finally {
    db.close()
  }
}

const asText = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value))
