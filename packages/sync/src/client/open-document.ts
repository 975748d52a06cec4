import { closeCodes } from '@firsthand/model'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocumentConnection } from './document-connection.ts'
import { connectDocument } from './document-connection.ts'
import type { DocumentState } from './document-state.ts'

/** What a page shows of an open document. A new object whenever something in it has changed. */
export interface OpenDocumentView {
  /** Replaced by another Y.Doc after a recovery: bind to this one, not to an earlier one. */
  doc: Y.Doc
  awareness: Awareness
  state: DocumentState
  /** Changes made here that are not known to be stored. */
  unsaved: number
  /** What the server lets us do; null until it has said so. */
  access: 'read' | 'write' | null
}

export interface OpenDocumentSettings {
  /** Address of the board's documents, e.g. `wss://host/api/boards/b/as/p/documents`. */
  url: string
  /** Full name with its epoch, e.g. `layer/together.1`. */
  name: string
  /**
   * Called after a recovery: `after` holds what the server has, `before` what was here with the changes it did not
   * take. Reapply from it what still applies, and offer the rest back to the person.
   */
  onRecovered?: (recovered: { before: Y.Doc; after: Y.Doc; unsaved: number }) => void
}

export interface OpenDocument {
  /** The view now; the same object until something changes. */
  readonly view: OpenDocumentView
  /** Calls `listener` after every change of the view; returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Ends the connection. The last view's doc can still be read. */
  close(): void
}

/** Codes after which asking again under the same name is pointless. */
const hopeless: readonly number[] = [closeCodes.signedOut, closeCodes.notFound]

/** Recoveries in a row of which none got anything stored; after that the refusal is shown. */
const MOST_RECOVERIES = 3

/**
 * Opens a document and keeps it in step with the server. When the server refuses what was changed here (or no longer
 * lets us write while something is unsaved), it recovers: the server's state is taken into a fresh Y.Doc under a fresh
 * client id, the view changes to it, and `onRecovered` gets both. A refusal with nothing unsaved is shown as `refused`.
 */
export function openDocument({ url, name, onRecovered = () => {} }: OpenDocumentSettings): OpenDocument {
  const listeners = new Set<() => void>()
  let current: DocumentConnection
  let recovering: DocumentConnection | null = null
  let recoveries = 0
  /** Set when a recovery was itself refused: what was here stays in view. */
  let refused: DocumentState | null = null
  let closed = false

  const viewOf = ({ doc, awareness, state, unsaved, access }: DocumentConnection): OpenDocumentView => ({
    doc,
    awareness,
    state: refused ?? (recovering === null ? state : { is: 'catching-up' }),
    unsaved,
    access,
  })
  const show = () => {
    view = viewOf(current)
    for (const listener of listeners) listener()
  }
  const isStuck = ({ state, access, unsaved }: DocumentConnection) =>
    unsaved > 0 && (state.is === 'refused' ? !hopeless.includes(state.code) : state.is === 'live' && access === 'read')

  const recover = () => {
    const before = current
    before.disconnect()
    const fresh = connectDocument(url, name, () => {
      if (closed || recovering !== fresh) return changed(fresh)
      if (fresh.state.is === 'refused') {
        recovering = null
        refused = fresh.state
        fresh.disconnect()
        show()
      } else if (fresh.state.is === 'live') {
        recovering = null
        current = fresh
        show()
        onRecovered({ before: before.doc, after: fresh.doc, unsaved: before.unsaved })
      }
    })
    recovering = fresh
    show()
  }
  const changed = (connection: DocumentConnection) => {
    if (closed || connection !== current || recovering !== null || refused !== null) return
    if (connection.state.is === 'live' && connection.unsaved === 0) recoveries = 0
    if (isStuck(connection) && recoveries < MOST_RECOVERIES) {
      recoveries++
      recover()
    } else show()
  }

  const first: DocumentConnection = connectDocument(url, name, () => changed(first))
  current = first
  let view = viewOf(current)

  return {
    get view() {
      return view
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      listeners.clear()
      current.disconnect()
      recovering?.disconnect()
    },
  }
}
