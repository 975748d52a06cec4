import { type Actor, access, pageName, type Situation } from '@firsthand/model'
import type { WrittenPages } from '@firsthand/report'
import type { Storage } from '@firsthand/store'
import { standingPage } from '../writing/standing-page.ts'

const pages = ['heard', 'summary'] as const

/** What stands on the pages that somebody may read now: what is stored of them. Rejects with the storage's error. */
export async function writtenPages(
  storage: Pick<Storage, 'loadDocument'>,
  board: string,
  actor: Actor,
  situation: Situation,
): Promise<WrittenPages> {
  const readable = pages.filter((page) => access(actor, pageName(page), situation) !== 'none')
  const found = await Promise.all(
    readable.map(async (page) => [page, await standingPage(storage, board, page)] as const),
  )
  return Object.fromEntries(found)
}
