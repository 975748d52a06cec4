import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A y-websocket client as anybody would set it up. */
export function openStockClient(url: string, name: string) {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, name, doc, { disableBc: true })
  const closes: { code: number; reason: string }[] = []
  provider.on('connection-close', (event) => {
    if (event !== null) closes.push({ code: event.code, reason: event.reason })
  })
  return {
    doc,
    provider,
    awareness: provider.awareness,
    map: doc.getMap<unknown>('records'),
    /** Every close by the server, in order. */
    closes,
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
