import type { OpenDocument, OpenDocumentView } from '@firsthand/sync/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { pageRoot } from '../page/page-root.ts'
import { blocksOf } from '../page/read-page.ts'
import { keepPage } from './keep-page.ts'

/** A page as it is open on a screen, with its connection in the test's hands. */
function onScreen(doc: Y.Doc) {
  const listeners = new Set<() => void>()
  const view: OpenDocumentView = {
    doc,
    awareness: new Awareness(new Y.Doc()),
    state: { is: 'catching-up' },
    unsaved: 0,
    access: null,
  }
  let now = view
  onTestFinished(() => view.awareness.destroy())
  const open: OpenDocument = {
    get view() {
      return now
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {},
  }
  return {
    open,
    is(next: Partial<OpenDocumentView>) {
      now = { ...now, ...next }
      for (const listener of listeners) listener()
    },
  }
}
function onDevice() {
  let text: string | null = null
  const write = (next: string | null) => {
    text = next
  }
  return { read: () => text, write, remove: () => write(null) }
}
const paragraph = (words: string) => {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [new Y.XmlText(words)])
  return made
}
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test.each([
  ['write', ['one and more', 'theirs'], 0],
  ['read', ['one', 'theirs'], 1],
] as const)(
  'W8 W14 what was not stored before a reload is done again, or given back where one can only %s',
  (access, stand, back) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const stored = new Y.Doc()
    pageRoot(stored).insert(0, [paragraph('one')])
    const kept = onDevice()

    const first = onScreen(copyOf(stored))
    const stop = keepPage(first.open, kept, () => {})
    first.is({ state: { is: 'live' }, access: 'write' })
    ;((pageRoot(first.open.view.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(3, ' and more')
    first.is({ state: { is: 'offline' }, unsaved: 1 })
    vi.advanceTimersByTime(500)
    stop()
    expect(kept.read()).not.toBeNull()

    pageRoot(stored).push([paragraph('theirs')])
    const after = onScreen(copyOf(stored))
    const returned: unknown[] = []
    keepPage(after.open, kept, (blocks) => returned.push(...blocks))
    expect(kept.read(), 'until the page has come it stays on the device').not.toBeNull()
    after.is({ state: { is: 'live' }, access })
    const lines = blocksOf(after.open.view.doc).map((block) => ('runs' in block ? block.runs[0]?.text : block.is))
    expect([lines, returned.length]).toEqual([stand, back])
    after.is({ unsaved: 0 })
    expect(kept.read()).toBeNull()
  },
)
