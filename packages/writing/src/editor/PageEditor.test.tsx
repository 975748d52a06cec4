// @vitest-environment happy-dom
import type { OpenDocument, OpenDocumentView } from '@firsthand/sync/client'
import { act, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { firstPage } from '../page/first-page.ts'
import { blocksOf } from '../page/read-page.ts'
import { headlessPage } from '../testing/headless-page.ts'
import { PageEditor } from './PageEditor.tsx'
import type { PageActions } from './page-actions.ts'

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

/** A document that is open, without a server: what one would bring is brought by hand. */
function opened(doc = new Y.Doc(), access: OpenDocumentView['access'] = 'write') {
  const listeners = new Set<() => void>()
  let view: OpenDocumentView = { doc, awareness: new Awareness(new Y.Doc()), state: { is: 'live' }, unsaved: 0, access }
  onTestFinished(() => view.awareness.destroy())
  const document: OpenDocument = {
    get view() {
      return view
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {},
  }
  return {
    document,
    become(change: Partial<OpenDocumentView>) {
      view = { ...view, ...change }
      for (const listener of listeners) listener()
    },
  }
}
const begun = () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, firstPage().update)
  return doc
}
async function mounted(document: OpenDocument, editable = true) {
  const place = globalThis.document.createElement('div')
  globalThis.document.body.append(place)
  const root = createRoot(place)
  let actions: PageActions | undefined
  const show = (on: boolean) =>
    act(async () =>
      root.render(
        <StrictMode>
          {on && (
            <PageEditor
              document={document}
              editable={editable}
              label="Summary"
              drawQuote={(id) => <q>{id}</q>}
              drawCard={(card) => <b>{card}</b>}
              onReady={(ready) => {
                actions = ready
              }}
            />
          )}
        </StrictMode>,
      ),
    )
  await show(true)
  onTestFinished(() => act(async () => root.unmount()))
  const paper = () => place.querySelector('[role=textbox]')
  return { show, paper, text: () => paper()?.textContent, actions: () => actions as PageActions }
}

test('W3 an editor that is mounted late, twice at once (StrictMode) or again shows everything, and writes nothing by itself', async () => {
  const doc = begun()
  headlessPage(doc).type('Written before. ')
  const before = Y.encodeStateAsUpdate(doc)
  const { document } = opened(doc)
  const page = await mounted(document)
  expect(page.text()).toBe('Written before. ')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  await page.show(false)
  await act(async () => headlessPage(doc).type('Written meanwhile. '))
  await page.show(true)
  expect(page.text()).toBe('Written before. Written meanwhile. ')
  expect(blocksOf(doc).length).toBe(1)
})

test('W4 before the first paragraph has come nothing can be written, and nothing is made', async () => {
  const doc = new Y.Doc()
  const { document } = opened(doc)
  const page = await mounted(document)
  expect(page.paper()?.getAttribute('aria-busy')).toBe('true')
  expect(page.paper()?.getAttribute('contenteditable')).toBe('false')
  expect(doc.store.clients.size).toBe(0)
  await act(async () => Y.applyUpdate(doc, firstPage().update))
  expect(page.paper()?.getAttribute('contenteditable')).toBe('true')
  expect(doc.store.clients.has(doc.clientID)).toBe(false)
})

test('W8 after a recovery the editor is bound to the new document; what is done goes there', async () => {
  const [first, second] = [begun(), begun()]
  headlessPage(first).type('old')
  headlessPage(second).type('new')
  const { document, become } = opened(first)
  const page = await mounted(document)
  await act(async () => become({ doc: second }))
  expect(page.text()).toBe('new')
  await act(async () => page.actions().card('support'))
  expect(blocksOf(second).map(({ is }) => is)).toContain('card')
  expect(blocksOf(first).map(({ is }) => is)).not.toContain('card')
})

test('W2 who may only read gets a page that can’t be changed, by name and role; a right that changes is followed', async () => {
  const doc = begun()
  const { document, become } = opened(doc, 'read')
  const page = await mounted(document)
  const said = () =>
    ['role', 'aria-multiline', 'aria-label', 'aria-readonly', 'contenteditable'].map((name) =>
      page.paper()?.getAttribute(name),
    )
  expect(said()).toEqual(['textbox', 'true', 'Summary', 'true', 'false'])
  await act(async () => page.actions().quote('q'.repeat(22)))
  expect(doc.store.clients.has(doc.clientID)).toBe(false)
  await act(async () => become({ access: 'write' }))
  expect(said()).toEqual(['textbox', 'true', 'Summary', 'false', 'true'])
  await act(async () => page.actions().quote('q'.repeat(22)))
  expect(page.paper()?.querySelector('q')?.textContent).toBe('q'.repeat(22))
})
