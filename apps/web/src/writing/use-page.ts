import type { Page, PageBlock } from '@firsthand/model'
import type { OpenDocument } from '@firsthand/sync/client'
import { blocksOf } from '@firsthand/writing/page'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useBoard } from '../live/Board.tsx'
import { type OpenPage, takePage } from './open-page.ts'

/** The open document of a page, as long as it is on the screen; null for the moment in which it opens. */
export function usePage(page: Page): OpenPage | null {
  const client = useBoard()
  const [open, setOpen] = useState<OpenPage | null>(null)
  useEffect(() => {
    const taken = takePage(client, page)
    setOpen(taken.open)
    return () => {
      taken.leave()
      setOpen(null)
    }
  }, [client, page])
  return open
}

/** What stands on a page, read anew at most once a frame. Null until all of it has come. */
export function useBlocks(document: OpenDocument): readonly PageBlock[] | null {
  const { doc } = useSyncExternalStore(document.subscribe, () => document.view)
  const [read, setRead] = useState<{ doc: object; blocks: readonly PageBlock[] } | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setRead({ doc, blocks: blocksOf(doc) }))
    }
    look()
    doc.on('update', look)
    return () => {
      cancelAnimationFrame(frame)
      doc.off('update', look)
    }
  }, [doc])
  // A page that holds not even its first paragraph has not come yet.
  return read?.doc === doc && read.blocks.length > 0 ? read.blocks : null
}
