import type { PageBlock } from '@firsthand/model'
import type { OpenDocument } from '@firsthand/sync/client'
import * as Y from 'yjs'
import { recoverPage } from './recover-page.ts'

/** A place on the device for what is not stored yet. */
export type KeptPage = { read(): string | null; write(text: string): void; remove(): void }

/** So long after a change it is kept, in ms: not with every letter. */
const pause = 400

/**
 * Keeps what was written and not stored yet on the device, and does it again when the page is opened anew: a reload without a
 * connection loses nothing. What can't be done again comes to `onReturned`. Returns how to stop.
 */
export function keepPage(open: OpenDocument, kept: KeptPage, onReturned: (blocks: PageBlock[]) => void): () => void {
  const text = kept.read()
  let before = text === null ? null : docOf(text)
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    const { doc, state, access } = open.view
    clearTimeout(timer)
    if (before && state.is === 'live' && access !== null) {
      const left = before
      before = null
      const returned = recoverPage({ before: left, after: doc, sameHistory: true, writes: access === 'write' })
      left.destroy()
      if (returned.length > 0) onReturned(returned)
    }
    if (before) return
    if (open.view.unsaved > 0) timer = setTimeout(() => kept.write(textOf(open.view.doc)), pause)
    else if (open.view.state.is === 'live') kept.remove()
  }
  const stop = open.subscribe(look)
  look()
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function textOf(doc: Y.Doc): string {
  let signs = ''
  for (const byte of Y.encodeStateAsUpdate(doc)) signs += String.fromCharCode(byte)
  return btoa(signs)
}

/** Null when what is kept can't be read. */
function docOf(text: string): Y.Doc | null {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(
      doc,
      Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)),
    )
    return doc
  } catch {
    return null
  }
}
