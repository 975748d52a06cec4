import { type Page, type PageBlock, pageName } from '@firsthand/model'
import type { Storage } from '@firsthand/store'
import { readPage } from '@firsthand/writing/page'
import { mergeUpdates } from 'yjs'
import { begun } from '../document/begun.ts'
import { documentEpoch } from '../document/document-epoch.ts'

/** What stands on a page of a board: what is stored of it now. Rejects with the storage's error. */
export async function standingPage(
  storage: Pick<Storage, 'loadDocument'>,
  board: string,
  page: Page,
): Promise<PageBlock[]> {
  const name = `${pageName(page)}.${documentEpoch}`
  const stored = begun(name, await storage.loadDocument(board, name))
  if (!stored) return []
  const { snapshot, updates } = stored
  return readPage(mergeUpdates([...(snapshot ? [snapshot.update] : []), ...updates]))
}
