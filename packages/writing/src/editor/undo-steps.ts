import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CUT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import type * as Y from 'yjs'

/** Tag of an update that is a step of its own to undo. */
export const STEP_TAG = 'page-step'

/**
 * Parts what can be undone into steps as people see them: a line, a look, something pasted; typing is one until a pause. Returns how
 * to stop.
 */
export function undoSteps(editor: LexicalEditor, undo: Y.UndoManager): () => void {
  const step = () => {
    undo.stopCapturing()
    return false
  }
  /** Whatever is chosen goes in a step of its own; letters taken out one by one go with the typing. */
  const stepIfChosen = () => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) undo.stopCapturing()
    return false
  }
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, stepIfChosen, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, stepIfChosen, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, step, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(FORMAT_TEXT_COMMAND, step, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, step, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REMOVE_TEXT_COMMAND, step, COMMAND_PRIORITY_CRITICAL),
  )
}
