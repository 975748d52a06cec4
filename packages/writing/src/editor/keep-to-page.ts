import { pageLimit, textFormat } from '@firsthand/model'
import { $isListNode, type ListItemNode } from '@lexical/list'
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import { $getNearestNodeOfType } from '@lexical/utils'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  LineBreakNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  SET_TEXT_FORMAT_COMMAND,
  TabNode,
  TextNode,
} from 'lexical'
import { ItemNode } from '../node/item-node.ts'

const allowed = textFormat.bold | textFormat.italic

/**
 * Keeps an editor to what a page is made of: no looks but bold and italic, headings of two levels, no line breaks and tabs in a text
 * (Shift and Enter make a paragraph, Tab leaves the page), lists of a few levels, nothing dragged. Returns how to stop.
 */
export function keepToPage(editor: LexicalEditor): () => void {
  const swallow = () => true
  const unless = (fits: () => boolean) => () => !fits()
  return mergeRegister(
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic',
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(SET_TEXT_FORMAT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_TAB_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      INDENT_CONTENT_COMMAND,
      unless(() => isIn((depth) => depth < pageLimit.depth)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      OUTDENT_CONTENT_COMMAND,
      unless(() => isIn((depth) => depth > 0)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Left alone, it goes on to what can be reached by keyboard next.
    editor.registerCommand(KEY_TAB_COMMAND, swallow, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(DRAGSTART_COMMAND, prevent, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DROP_COMMAND, prevent, COMMAND_PRIORITY_CRITICAL),
    editor.registerNodeTransform(LineBreakNode, (node) => void node.replace($createTextNode(' '))),
    editor.registerNodeTransform(TabNode, (node) => void node.replace($createTextNode(' '))),
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getFormat() & ~allowed) node.setFormat(node.getFormat() & allowed)
      if (node.getStyle() !== '') node.setStyle('')
    }),
    editor.registerNodeTransform(HeadingNode, (node) => {
      if ($isHeadingNode(node) && node.getTag() !== 'h2' && node.getTag() !== 'h3') node.setTag('h3')
    }),
  )
}

/** Whether the caret is in an item of a list whose depth fits. */
function isIn(fits: (depth: number) => boolean): boolean {
  const item = $itemHere()
  return item !== null && fits($depthOf(item))
}

/** The item of a list in which the caret is. */
export function $itemHere(): ListItemNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $getNearestNodeOfType(selection.anchor.getNode(), ItemNode) : null
}

/** How many lists lie around the list of an item. */
function $depthOf(item: ListItemNode): number {
  let depth = -1
  for (let node = item.getParent(); node !== null; node = node.getParent()) if ($isListNode(node)) depth++
  return Math.max(0, depth)
}

function prevent(event: Event): boolean {
  event.preventDefault()
  return true
}
