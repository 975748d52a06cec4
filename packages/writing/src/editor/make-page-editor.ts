import type { CreateEditorArgs, LexicalEditor } from 'lexical'
import { pageNodes } from '../node/page-nodes.ts'
import { pageTheme } from './page-theme.ts'

type Listener = (error: Error) => void
const listeners = new WeakMap<LexicalEditor, Listener>()

/** An editor for pages, made by Lexical or by its twin without a screen. Its errors go to whoever listens for them. */
export function makePageEditor(make: (config: CreateEditorArgs) => LexicalEditor): LexicalEditor {
  const editor: LexicalEditor = make({
    namespace: 'firsthand-page',
    nodes: pageNodes,
    theme: pageTheme,
    editable: false,
    onError(error) {
      const listener = listeners.get(editor)
      if (listener) listener(error)
      else globalThis.reportError?.(error)
    },
  })
  return editor
}

/** Does something with an editor, and says whether that went without an error. */
export function isFaultless(editor: LexicalEditor, act: () => void): boolean {
  let isFine = true
  const before = listeners.get(editor)
  listeners.set(editor, () => {
    isFine = false
  })
  try {
    act()
  } catch {
    isFine = false
  }
  if (before) listeners.set(editor, before)
  else listeners.delete(editor)
  return isFine
}
