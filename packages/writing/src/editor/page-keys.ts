import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  INDENT_CONTENT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { STEP_TAG } from './undo-steps.ts'

/**
 * The keys for what the toolbar does, as word processors have them: Ctrl or ⌘ with Alt and 0, 2, 3 for paragraph and headings; with
 * Shift and 7, 8 for lists; with ] and [ to move an item in and out. (Bold, italic, undo and redo are Lexical's own.)
 */
export function pageKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.ctrlKey === event.metaKey || !editor.isEditable()) return false
      const act = actOf(editor, `${event.altKey ? 'Alt ' : ''}${event.shiftKey ? 'Shift ' : ''}${event.code}`)
      if (!act) return false
      event.preventDefault()
      editor.update(act, { tag: STEP_TAG })
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )
}

function actOf(editor: LexicalEditor, keys: string): (() => void) | null {
  switch (keys) {
    case 'Alt Digit0':
      return () => $setBlocksType($getSelection(), () => $createParagraphNode())
    case 'Alt Digit2':
      return () => $setBlocksType($getSelection(), () => $createHeadingNode('h2'))
    case 'Alt Digit3':
      return () => $setBlocksType($getSelection(), () => $createHeadingNode('h3'))
    case 'Shift Digit7':
      return () => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    case 'Shift Digit8':
      return () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    case 'BracketRight':
      return () => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
    case 'BracketLeft':
      return () => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
    default:
      return null
  }
}
