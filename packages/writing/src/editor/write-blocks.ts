import { type PageBlock, type PageRun, textFormat } from '@firsthand/model'
import { $createListNode, $isListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, type LexicalNode, type TextNode } from 'lexical'
import { CardNode, QuoteNode } from '../node/drawn-node.ts'
import { ItemNode } from '../node/item-node.ts'

/** The text of a block as nodes. */
export const $textsOf = (runs: readonly PageRun[]): TextNode[] =>
  runs.map(({ text, bold, italic }) =>
    $createTextNode(text).setFormat((bold ? textFormat.bold : 0) | (italic ? textFormat.italic : 0)),
  )

/** A block as a node. */
export function $nodeOf(block: PageBlock): LexicalNode {
  switch (block.is) {
    case 'paragraph':
      return $createParagraphNode().append(...$textsOf(block.runs))
    case 'heading':
      return $createHeadingNode(block.level === 2 ? 'h2' : 'h3').append(...$textsOf(block.runs))
    case 'quote':
      return new QuoteNode(block.contribution)
    case 'card':
      return new CardNode(block.card)
    case 'list': {
      const kind = block.ordered ? 'number' : 'bullet'
      const list = $createListNode(kind)
      for (const { runs, depth } of block.items)
        $innerList(list, depth, kind).append(new ItemNode().append(...$textsOf(runs)))
      return list
    }
  }
}

/** The list at a depth below the end of a list; made where there is none. */
function $innerList(list: ListNode, depth: number, kind: 'number' | 'bullet'): ListNode {
  if (depth === 0) return list
  const last = list.getLastChild()
  const inner = last instanceof ItemNode ? last.getFirstChild() : null
  if ($isListNode(inner)) return $innerList(inner, depth - 1, kind)
  const made = $createListNode(kind)
  list.append(new ItemNode().append(made))
  return $innerList(made, depth - 1, kind)
}
