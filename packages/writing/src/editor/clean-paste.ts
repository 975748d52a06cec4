import { type PageBlock, pageBlocksSchema } from '@firsthand/model'
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  PASTE_COMMAND,
} from 'lexical'
import { cleanHtml, cleanText } from './clean-html.ts'
import { STEP_TAG } from './undo-steps.ts'
import { $nodeOf, $textsOf } from './write-blocks.ts'

/** Lets in of what is pasted only what a page is made of (SPEC W7). Returns how to stop. */
export function cleanPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      event.preventDefault()
      const data = 'clipboardData' in event ? event.clipboardData : null
      if (!data || !editor.isEditable()) return true
      editor.update(() => $paste(blocksIn(data)), { tag: STEP_TAG })
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}

function blocksIn(data: DataTransfer): PageBlock[] {
  const html = data.getData('text/html')
  const blocks = html === '' ? [] : cleanHtml(html)
  return pageBlocksSchema.safeParse(blocks).success && blocks.length > 0
    ? blocks
    : cleanText(data.getData('text/plain'))
}

/** Puts blocks where the caret is; one paragraph goes into the line. */
function $paste(blocks: PageBlock[]): void {
  const selection = $getSelection()
  const [first, ...more] = blocks
  if (!first || !$isRangeSelection(selection)) return
  if (first.is === 'paragraph' && more.length === 0) selection.insertNodes($textsOf(first.runs))
  else $insertNodes(blocks.map($nodeOf))
}
