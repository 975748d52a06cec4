import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDocumentTable } from '../servers/document-table.ts'
import { BoardInMaking } from './make-boards.ts'
import { type MadeDocument, makeDocument } from './make-document.ts'
import { type MadeBoards, storeBoards } from './store-boards.ts'
import { writeDocument } from './write-document.ts'

/** What is prepared before servers start: boards with people, and a document for the first board. Each server gets a copy. */
export type Stock = {
  boards: MadeBoards
  document: MadeDocument | null
  /** Directory of what the other servers get: the document in their database, and as bare bytes. */
  others: string
  remove: () => Promise<void>
}

export type StockOf = { boards: number; people: number; records?: number; phase?: string }

/** Makes boards in their shared phase (everybody may draw and shows their cursor) and, with `records`, a stored document. */
export async function makeStock({ boards, people, records = 0, phase = 'together' }: StockOf): Promise<Stock> {
  const directory = await mkdtemp(join(tmpdir(), 'firsthand-stock-'))
  const others = join(directory, 'others')
  await mkdir(others)
  const made = await storeBoards(join(directory, 'boards'), eachBoard(boards, people, phase))
  const document = records > 0 ? makeDocument(records) : null
  if (document) {
    await writeFile(join(others, 'document.bin'), document.bytes)
    const table = openDocumentTable(join(others, 'documents.db'))
    table.store(made.made[0]?.board ?? '', document.bytes)
    table.close()
    await writeDocument(made, document)
  }
  return { boards: made, document, others, remove: () => rm(directory, { recursive: true, force: true }) }
}

function* eachBoard(boards: number, people: number, phase: string): Generator<BoardInMaking> {
  for (let n = 0; n < boards; n++) {
    const board = new BoardInMaking(people)
    for (let person = 0; person < people; person++) board.join(person % 3 === 0 ? 'staff' : 'lived')
    board.moveTo(phase)
    yield board
  }
}
