import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { connectDocument, type DocumentConnection } from './document-connection.ts'
import type { DocumentState } from './document-state.ts'
import { createPresence } from './presence.ts'
import { type Ending, remedyFor } from './remedy.ts'
import { browser, type Surroundings } from './surroundings.ts'

/** What a page shows of an open document. A new object whenever something in it has changed. */
export interface OpenDocumentView {
  /** Replaced by another Y.Doc after a recovery: bind to this one, not to an earlier one. */
  doc: Y.Doc
  /** Who is where. The same object as long as the document is open; its client id is not the doc's. */
  awareness: Awareness
  state: DocumentState
  /** Changes made here that are not known to be stored. */
  unsaved: number
  /** What the server lets us do; null until it has said so. */
  access: 'read' | 'write' | null
}

export interface Recovered {
  /** What was here, with the changes that the server did not take. */
  before: Y.Doc
  /** What the server has. */
  after: Y.Doc
  unsaved: number
  /** False when the document has begun again under another epoch: nothing in `before` is comparable with `after` then. */
  sameHistory: boolean
}

export interface OpenDocumentSettings extends Partial<Surroundings> {
  /** Address of the board's documents, e.g. `wss://host/api/boards/b/as/p/documents`. */
  url: string
  /** Full name with its epoch, e.g. `layer/together.1`. */
  name: string
  /** Called after a recovery with something unsaved: reapply what still applies, and offer the rest back to the person. */
  onRecovered?: (recovered: Recovered) => void
}

export interface OpenDocument {
  /** The view now; the same object until something changes. */
  readonly view: OpenDocumentView
  /** Calls `listener` after every change of the view; returns how to stop. */
  subscribe(listener: () => void): () => void
  /** Ends the connection. The last view's doc can still be read. */
  close(): void
}

/** A document that has been whole for so long, in ms, ended for a reason of its own. */
const WHOLE_MS = 10_000

/**
 * Opens a document and keeps it in step with the server. There is one way of recovery, whatever went wrong: the server's
 * state is taken into a fresh Y.Doc under a fresh client id, the view changes to it, and `onRecovered` gets both.
 * What is changed meanwhile is changed in the old doc, and is offered with the rest. When recovering does not help
 * either, or the server will not have us at all, the refusal is shown as `refused` and the work stays in `doc`.
 */
export function openDocument({ url, name, onRecovered = () => {}, ...given }: OpenDocumentSettings): OpenDocument {
  const around: Surroundings = { ...browser, ...given }
  const presence = createPresence(around)
  const listeners = new Set<() => void>()
  let shown = connect(name, 0)
  /** On its way to take the place of `shown`. */
  let fresh: DocumentConnection | null = null
  let attempts = 0
  let refused: DocumentState | null = null
  let closed = false
  let view = viewNow()

  function connect(name: string, failed: number): DocumentConnection {
    const connection = connectDocument({ url, name, failed }, around, presence, () => changed(connection))
    return connection
  }
  function viewNow(): OpenDocumentView {
    const { doc, unsaved, access } = shown
    const recovering: DocumentState | null = fresh && { is: fresh.state.is === 'offline' ? 'offline' : 'catching-up' }
    return { doc, awareness: presence.awareness, state: refused ?? recovering ?? shown.state, unsaved, access }
  }
  function show() {
    view = viewNow()
    for (const listener of listeners) listener()
  }
  function changed(connection: DocumentConnection) {
    if (closed) return
    if (connection === fresh) {
      if (fresh.ending !== null) mend(fresh, fresh.ending)
      else if (fresh.state.is === 'live') adopt(fresh)
      else show()
    } else if (connection === shown) {
      const { state, access, unsaved, stored } = shown
      const stuck = state.is === 'live' && access === 'read' && unsaved > 0
      const ending = shown.ending ?? (stuck ? { is: 'read-only' as const } : null)
      if (ending !== null && fresh === null && refused === null) return mend(shown, ending)
      if (stored) attempts = 0
      show()
    }
  }
  function mend(ended: DocumentConnection, ending: Ending) {
    const { wholeSince } = ended
    if (wholeSince !== null && around.clock.now() - wholeSince >= WHOLE_MS) attempts = 0
    ended.disconnect()
    const remedy = remedyFor(ending, { name: ended.name, unsaved: ended.unsaved, attempts })
    if (remedy.is === 'recover') {
      attempts = remedy.attempt
      // The first recovery is made at once.
      fresh = connect(remedy.name, Math.max(0, attempts - 1))
    } else {
      fresh = null
      refused = remedy.state
    }
    show()
  }
  function adopt(next: DocumentConnection) {
    const before = shown
    fresh = null
    shown = next
    show()
    // Counted only now: whoever was bound to it may have written down a last thing.
    const { doc, unsaved } = before
    if (unsaved > 0) onRecovered({ before: doc, after: next.doc, unsaved, sameHistory: before.name === next.name })
  }

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
      shown.disconnect()
      fresh?.disconnect()
      presence.end()
    },
  }
}
