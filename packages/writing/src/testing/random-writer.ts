import { $isListNode, $removeList } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $dfs } from '@lexical/utils'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { $nodeOf } from '../editor/write-blocks.ts'
import { CardNode, QuoteNode } from '../node/drawn-node.ts'
import { ItemNode } from '../node/item-node.ts'

/** A whole number below `below`. */
export type Dice = (below: number) => number

const words = ['waiting ', 'the door ', 'nobody told me ', 'été ', '🌿', 'صوت ', 'a', ' ', 'yes. ']

/** One thing that somebody does in a page, drawn by dice: mostly typing, sometimes everything else. */
export function writeByDice(editor: LexicalEditor, dice: Dice): void {
  editor.update(() => act(place(dice), dice), { discrete: true })
}

/** Puts the caret somewhere, or selects from there to somewhere else. */
function place(dice: Dice): RangeSelection {
  const spots = $dfs()
    .map(({ node }) => node)
    .filter((node) => $isTextNode(node) || ($isElementNode(node) && node.isEmpty() && !$isListNode(node)))
  const selection = $createRangeSelection()
  const set = (point: RangeSelection['anchor']) => {
    const node = spots[dice(spots.length)]
    if ($isTextNode(node)) point.set(node.getKey(), $betweenSigns(node, dice(node.getTextContentSize() + 1)), 'text')
    else if (node) point.set(node.getKey(), 0, 'element')
    else point.set('root', 0, 'element')
  }
  set(selection.anchor)
  if (dice(5) === 0) set(selection.focus)
  else selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type)
  $setSelection(selection)
  return selection
}

/** A place that is not in the middle of an emoji, where no caret ever is. */
function $betweenSigns(node: TextNode, offset: number): number {
  const code = node.getTextContent().charCodeAt(offset)
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}

/** What Backspace does; Lexical's own asks the browser where a character begins. */
function $backspace(selection: RangeSelection): void {
  const { key, offset, type } = selection.anchor
  const before = selection.anchor.getNode().getTopLevelElement()?.getPreviousSibling()
  const node = selection.anchor.getNode()
  if (offset > 0) selection.focus.set(key, $isTextNode(node) ? $betweenSigns(node, offset - 1) : offset - 1, type)
  else if ($isElementNode(before)) {
    const end = before.selectEnd().anchor
    $setSelection(selection)
    selection.focus.set(end.key, end.offset, end.type)
  }
  selection.removeText()
}

function act(selection: RangeSelection, dice: Dice): void {
  switch (dice(16)) {
    case 0:
    case 1:
      selection.insertParagraph()
      break
    case 2:
      $backspace(selection)
      break
    case 3:
      if (!selection.isCollapsed()) selection.formatText(dice(2) === 0 ? 'bold' : 'italic')
      break
    case 4:
      if (!selection.isCollapsed()) selection.removeText()
      break
    case 5:
      $setBlocksType(selection, () => (dice(2) === 0 ? $createHeadingNode('h2') : $createParagraphNode()))
      break
    case 6: {
      const runs = [{ text: words[dice(words.length)] ?? 'x' }]
      $getRoot().append(
        $nodeOf({
          is: 'list',
          ordered: dice(2) === 0,
          items: [
            { runs, depth: 0 },
            { runs, depth: dice(3) },
          ],
        }),
      )
      break
    }
    case 7: {
      const drawn = dice(2) === 0 ? new QuoteNode('q'.repeat(22)) : new CardNode('support')
      selection.anchor.getNode().getTopLevelElement()?.insertAfter(drawn)
      break
    }
    case 8: {
      const items = $dfs().filter(({ node }) => node instanceof ItemNode)
      const item = items[dice(items.length)]?.node
      if (dice(4) === 0) $removeList()
      else if (item instanceof ItemNode) item.remove()
      break
    }
    default:
      selection.insertText(words[dice(words.length)] ?? 'x')
  }
}
