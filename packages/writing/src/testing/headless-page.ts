import { createHeadlessEditor } from '@lexical/headless'
import { registerList } from '@lexical/list'
import { $getRoot, type LexicalEditor } from 'lexical'
import type * as Y from 'yjs'
import { type BoundPage, bindPage } from '../editor/bind-page.ts'
import { keepToPage } from '../editor/keep-to-page.ts'
import { makePageEditor } from '../editor/make-page-editor.ts'
import { pageAwareness } from '../editor/page-awareness.ts'

export type HeadlessPage = {
  editor: LexicalEditor
  bound: BoundPage
  /** Types at the end of the page. */
  type(words: string): void
}

/** The page's editor without a screen, bound to a document as on screens. */
export function headlessPage(doc: Y.Doc, writes = true): HeadlessPage {
  const editor = makePageEditor(createHeadlessEditor)
  keepToPage(editor)
  registerList(editor)
  const bound = bindPage({ editor, doc, awareness: pageAwareness(null, () => '', false), writes })
  return {
    editor,
    bound,
    type: (words) => editor.update(() => $getRoot().selectEnd().insertText(words), { discrete: true }),
  }
}
