import type { PageBlock } from '@firsthand/model'
import type { OpenDocument } from '@firsthand/sync/client'
import { useEffect } from 'react'
import { useBlocks, usePage } from '../writing/use-page.ts'

type Name = 'heard' | 'summary'
type Props = { page: Name; onRead: (page: Name, blocks: readonly PageBlock[]) => void }

/** Follows a page that was written together, and tells what stands on it. Draws nothing. */
export default function ReadPage({ page, onRead }: Props) {
  const open = usePage(page)
  return open && <Reading page={page} document={open.document} onRead={onRead} />
}

function Reading({ page, document, onRead }: Props & { document: OpenDocument }) {
  const blocks = useBlocks(document)
  useEffect(() => {
    if (blocks) onRead(page, blocks)
  }, [page, blocks, onRead])
  return null
}
