import { createHeadlessEditor } from '@lexical/headless'
import { registerList } from '@lexical/list'
import { $getRoot, type LexicalEditor } from 'lexical'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type BoundPage, bindPage } from '../editor/bind-page.ts'
import { keepToPage } from '../editor/keep-to-page.ts'
import { makePageEditor } from '../editor/make-page-editor.ts'
import { pageAwareness } from '../editor/page-awareness.ts'
import { type Pen, penOf } from './pen.ts'

export type HeadlessPage = {
  editor: LexicalEditor
  bound: BoundPage
  pen: Pen
  /** Types at the end of the page. */
  type(words: string): void
}

/** The page's editor without a screen, bound to a document as on screens. With an awareness others see where it writes. */
export function headlessPage(doc: Y.Doc, writes = true, awareness: Awareness | null = null): HeadlessPage {
  const editor = makePageEditor(createHeadlessEditor)
  keepToPage(editor)
  registerList(editor)
  const facade = pageAwareness(awareness, () => '', writes && awareness !== null, doc)
  const state = facade.getLocalState()
  if (state) facade.setLocalState({ ...state, focusing: true })
  const bound = bindPage({ editor, doc, awareness: facade, writes })
  return {
    editor,
    bound,
    pen: penOf(editor),
    type: (words) => editor.update(() => $getRoot().selectEnd().insertText(words), { discrete: true }),
  }
}
