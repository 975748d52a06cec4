import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Board, boardFrom, type Entity } from '@firsthand/model'
import { applyUpdate, Doc, encodeSnapshot, snapshot } from 'yjs'

/** What lies in the store of a running or stopped server, read past all of its code by a second, reading connection. */
export type StoreContent = {
  /** Every row of every table as text (blobs in latin1), for counting, comparing and looking for words. */
  rows: string[]
  /** The same, with documents told by what they hold: how the server lays them away is its own business, at any time. */
  content: string[]
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
    const updates = db
      .prepare(
        `SELECT board, name, 0 AS seq, snapshot AS bytes FROM document WHERE snapshot IS NOT NULL
        UNION ALL SELECT board, name, seq, bytes FROM document_update ORDER BY board, name, seq`,
      )
      .all() as { board: string; name: string; bytes: Uint8Array }[]
    const documents = Map.groupBy(updates, ({ board, name }) => `held ${board} ${name}`)
    const held = [...documents].map(([name, parts]) => `${name} ${holding(parts.map(({ bytes }) => bytes))}`)
    const entities = db.prepare('SELECT board, value FROM entity').all() as { board: string; value: string }[]
    const parsed = entities.map(({ board, value }) => ({ board, entity: JSON.parse(value) as Entity }))
    return {
      rows,
      content: [...rows.filter((row) => !/^document(_update)? /.test(row)), ...held],
      board: (id) => boardFrom(parsed.filter(({ board }) => board === id).map(({ entity }) => entity)),
    }
  } finally {
    db.close()
  }
}

/** What a document holds, with everything that was ever written or deleted in it. */
function holding(updates: Uint8Array[]): string {
  const doc = new Doc()
  for (const update of updates) applyUpdate(doc, update)
  const written = Buffer.from(encodeSnapshot(snapshot(doc))).toString('base64')
  const told = `${JSON.stringify([doc.getMap('records'), doc.getMap('placements')])} ${written}`
  doc.destroy()
  return told
}

const asText = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value))
