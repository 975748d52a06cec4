import type { Page, PageBlock } from '@firsthand/model'
import { openPage as openDocumentOf } from '@firsthand/writing/open'
import type { BoardClient } from '../live/board.ts'
import { makeNews } from '../live/news.ts'

export type OpenPage = ReturnType<typeof openPage>

/** A page with its way to the server. What is written without a connection stays on the page and on the shelf, and goes out when there is one. */
function openPage(client: BoardClient, page: Page) {
  const { shelf } = client
  const place = `written/${page}`
  const address = new URL(`${client.root}/documents`, location.href)
  address.protocol = address.protocol.replace('http', 'ws')
  const returned = makeNews<readonly PageBlock[]>([])
  const document = openDocumentOf({
    url: address.href,
    page,
    onReturned: (blocks) => returned.set([...returned.get(), ...blocks]),
    kept: {
      read: () => shelf.read<string>(place),
      write: (text) => shelf.write(place, text),
      remove: () => shelf.remove(place),
    },
  })
  const tell = () => client.written.set(document.view.unsaved > 0 ? 1 : 0)
  const stop = document.subscribe(tell)
  return {
    document,
    /** What was written here and could not be saved, until the person has put it away. */
    returned,
    putAway: () => returned.set([]),
    end() {
      stop()
      document.close()
      client.written.set(0)
    },
  }
}

const kept = new Map<string, OpenPage>()

/**
 * A page for a view of it. When the view goes while something is not stored yet, it stays open until that is, so that looking at the
 * List without a connection loses no word; a view that comes back finds it again.
 */
export function takePage(client: BoardClient, page: Page): { open: OpenPage; leave: () => void } {
  const key = `${client.board}/${client.person}/${page}`
  const open = kept.get(key) ?? openPage(client, page)
  kept.delete(key)
  const hopes = () => open.document.view.unsaved > 0 && open.document.view.state.is !== 'refused'
  return {
    open,
    leave() {
      if (!hopes() || client.ended) return open.end()
      kept.set(key, open)
      const stop = open.document.subscribe(() => {
        if (kept.get(key) !== open) return stop()
        if (hopes()) return
        stop()
        kept.delete(key)
        open.end()
      })
    },
  }
}
