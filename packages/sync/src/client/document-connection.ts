import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { decodeFrame, FIRSTHAND } from '../wire/frame.ts'
import type { DocumentState } from './document-state.ts'
import { createSaveTracker } from './save-tracker.ts'
import { tellingSocket } from './telling-socket.ts'

/** One Y.Doc, under a client id of its own, with its way to the server. */
export interface DocumentConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly state: DocumentState
  readonly unsaved: number
  /** What the server lets us do; null until it has said so. */
  readonly access: 'read' | 'write' | null
  disconnect(): void
}

/** Connects a fresh Y.Doc to `<url>/<name>`. `onChange` is called after state, unsaved or access have changed. */
export function connectDocument(url: string, name: string, onChange: () => void): DocumentConnection {
  const doc = new Y.Doc()
  const tracker = createSaveTracker()
  let state: DocumentState = { is: 'catching-up' }
  let access: 'read' | 'write' | null = null
  const become = (next: DocumentState) => {
    state = next
    onChange()
  }
  // Before the provider's own listener: a change must be counted when the frame that holds it is sent.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    tracker.changed()
    onChange()
  })
  const WebSocketPolyfill = tellingSocket({
    opened: () => tracker.connected(),
    sent: (frame) => {
      if (frame.is === 'answer' || frame.is === 'update') tracker.sent()
    },
  })
  const provider = new WebsocketProvider(url, name, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill,
    // 1009 (a message too big for the server) would come back for ever.
    shouldReconnect: (event) => !((event.code >= 4400 && event.code < 4500) || event.code === 1009),
  })
  provider.messageHandlers[FIRSTHAND] = (_encoder, decoder) => {
    const frame = decodeFrame(decoder.arr)
    if (frame?.is === 'saved') tracker.saved(frame.count)
    if (frame?.is === 'terms') access = frame.access
    onChange()
  }
  provider.on('sync', (synced: boolean) => {
    if (synced) become({ is: 'live' })
  })
  provider.on('status', ({ status }) => {
    if (status === 'connected') become({ is: 'catching-up' })
    if (status === 'disconnected') become({ is: 'offline' })
  })
  provider.on('connection-error', () => {
    if (state.is !== 'refused') become({ is: 'offline' })
  })
  provider.on('closed', ({ code, reason }) => become({ is: 'refused', code, reason }))
  provider.connect()

  return {
    doc,
    awareness: provider.awareness,
    get state() {
      return state
    },
    get unsaved() {
      return tracker.unsaved
    },
    get access() {
      return access
    },
    disconnect() {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}
