import { type PageBlock, type PageRun, textFormat } from '@firsthand/model'
import { $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $getRoot, $isTextNode, type ElementNode, type LexicalEditor, type LexicalNode } from 'lexical'
import { CardNode, QuoteNode } from '../node/drawn-node.ts'
import type { ItemNode } from '../node/item-node.ts'

/** What an editor shows, as blocks. */
export const shownBlocks = (editor: LexicalEditor): PageBlock[] =>
  editor.getEditorState().read(() => $getRoot().getChildren().map($blockOf))

function $blockOf(node: LexicalNode): PageBlock {
  if (node instanceof QuoteNode || node instanceof CardNode) return node.decorate()
  if ($isListNode(node)) return { is: 'list', ordered: node.getTag() === 'ol', items: $itemsOf(node, 0) }
  if ($isHeadingNode(node)) return { is: 'heading', level: node.getTag() === 'h3' ? 3 : 2, runs: $runsOf(node) }
  return { is: 'paragraph', runs: $runsOf(node as ElementNode) }
}

function $itemsOf(list: ListNode, depth: number): { runs: PageRun[]; depth: number }[] {
  return list.getChildren<ItemNode>().flatMap((item) => {
    const inner = item.getChildren().filter($isListNode)
    const runs = $runsOf(item)
    const deeper = inner.flatMap((one) => $itemsOf(one, depth + 1))
    return runs.length === 0 && deeper.length > 0 ? deeper : [{ runs, depth: Math.min(depth, 4) }, ...deeper]
  })
}

const $runsOf = (node: ElementNode): PageRun[] =>
  node
    .getChildren()
    .filter($isTextNode)
    .map((text) => ({
      text: text.getTextContent(),
      ...(text.getFormat() & textFormat.bold ? { bold: true as const } : {}),
      ...(text.getFormat() & textFormat.italic ? { italic: true as const } : {}),
    }))
