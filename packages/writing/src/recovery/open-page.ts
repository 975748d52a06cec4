import { type Page, type PageBlock, pageName } from '@firsthand/model'
import { type OpenDocument, type OpenDocumentSettings, openDocument } from '@firsthand/sync/client'
import { type KeptPage, keepPage } from './keep-page.ts'
import { recoverPage } from './recover-page.ts'

type Settings = Omit<OpenDocumentSettings, 'name' | 'onRecovered'> & {
  page: Page
  /** What was written here and can't be stored any more, to be shown to the person with a way to copy it. */
  onReturned: (blocks: PageBlock[]) => void
  /** Where what is not stored yet outlasts a reload; without it, it doesn't. */
  kept?: KeptPage
}

/** Documents begin again under another epoch when their history is dropped: the server then says which, and the client follows. */
const epoch = 0

/** Opens a page. What was written without a connection is brought along after a recovery, or given back. */
export function openPage({ page, onReturned, kept, ...settings }: Settings): OpenDocument {
  const open: OpenDocument = openDocument({
    ...settings,
    name: `${pageName(page)}.${epoch}`,
    onRecovered({ before, after, sameHistory }) {
      const returned = recoverPage({ before, after, sameHistory, writes: open.view.access === 'write' })
      if (returned.length > 0) onReturned(returned)
    },
  })
  const stopKeeping = kept ? keepPage(open, kept, onReturned) : () => {}
  return {
    get view() {
      return open.view
    },
    subscribe: open.subscribe,
    close() {
      stopKeeping()
      open.close()
    },
  }
}
