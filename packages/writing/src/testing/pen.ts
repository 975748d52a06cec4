import { $createListNode } from '@lexical/list'
import { $createHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'
import { QuoteNode } from '../node/drawn-node.ts'
import { ItemNode } from '../node/item-node.ts'

/** What a line of a page can be. */
export type Line = 'paragraph' | 'heading' | 'item'

/** Somebody's hand on a page without a screen: it writes on where it wrote last, wherever others write meanwhile. */
export type Pen = {
  /** Begins a line below the one that it wrote last, or at the end of the page; in the place of an empty one. */
  begin(line: Line): void
  /** Types on in its line. */
  type(letters: string): void
  /** Puts a quote below its line. */
  quote(contribution: string): void
}

/** A pen for an editor. Without a screen Lexical keeps no caret, so the pen knows its line itself. */
export function penOf(editor: LexicalEditor): Pen {
  let own: string | null = null
  const $here = (): ElementNode => {
    const node = own === null ? null : $getNodeByKey(own)
    if ($isElementNode(node)) return node
    const last = $getRoot().getLastChild()
    return $isElementNode(last) ? last : $getRoot()
  }
  const $goOnIn = (line: ElementNode, before: ElementNode) => {
    if (before !== line && before.getType() === 'paragraph' && before.isEmpty()) before.remove()
    own = line.getKey()
    line.selectEnd()
  }
  /** In two steps: where the caret was is told to others only when it stood somewhere before. */
  const write = (act: () => void) => {
    editor.update(() => void $here().selectEnd(), { discrete: true })
    editor.update(act, { discrete: true })
  }
  return {
    begin: (line) =>
      write(() => {
        const here = $here()
        if (line === 'paragraph' && here.getType() === 'paragraph' && here.isEmpty()) return $goOnIn(here, here)
        const made =
          line === 'item' ? new ItemNode() : line === 'heading' ? $createHeadingNode('h2') : $createParagraphNode()
        if (line === 'item' && here instanceof ItemNode) here.insertAfter(made)
        else $below(here, line === 'item' ? $createListNode('bullet').append(made) : made)
        $goOnIn(made, here)
      }),
    type: (letters) => write(() => void $here().selectEnd().insertText(letters)),
    quote: (contribution) =>
      write(() => {
        const here = $here()
        const after = $createParagraphNode()
        $below(here, new QuoteNode(contribution), after)
        $goOnIn(after, here)
      }),
  }
}

function $below(here: ElementNode, ...made: Parameters<ElementNode['append']>): void {
  const block = here.getTopLevelElement()
  if (!block) return void $getRoot().append(...made)
  for (const node of made.toReversed()) block.insertAfter(node)
}
