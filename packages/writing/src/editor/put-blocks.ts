import type { PageBlock } from '@firsthand/model'
import { $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $nodeOf } from './write-blocks.ts'

/** Puts blocks below the one with the caret, or at the end; in the place of an empty line. The caret then stands in a line after them. */
export function $putBlocks(blocks: readonly PageBlock[]): void {
  const here = $blockHere()
  let last: LexicalNode | null = here
  for (const block of blocks) {
    const node = $nodeOf(block)
    if (last) last.insertAfter(node)
    else $getRoot().append(node)
    last = node
  }
  if (here?.getType() === 'paragraph' && here.getTextContent() === '' && last !== here) here.remove()
  const after = last?.getNextSibling()
  if (after?.getType() === 'paragraph') return void after.selectStart()
  const line = $createParagraphNode()
  last?.insertAfter(line)
  line.selectStart()
}

function $blockHere(): LexicalNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : (selection?.getNodes()[0] ?? null)
  return node?.getTopLevelElement() ?? $getRoot().getLastChild()
}
