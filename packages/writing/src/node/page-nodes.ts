import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import type { CreateEditorArgs, Klass, LexicalNode } from 'lexical'
import { ParagraphNode, RootNode, TextNode } from 'lexical'
import { CardNode, QuoteNode } from './drawn-node.ts'
import { ItemNode } from './item-node.ts'

/** Everything that a page is made of. */
export const pageNodes: NonNullable<CreateEditorArgs['nodes']> = [
  HeadingNode,
  ListNode,
  ItemNode,
  { replace: ListItemNode, with: () => new ItemNode(), withKlass: ItemNode },
  QuoteNode,
  CardNode,
]

const ofElements = ['__format', '__style', '__indent', '__dir', '__textFormat', '__textStyle']

/** What Lexical knows of a node and a page doesn't keep: looks, and what follows from the rest. */
export const notKept = new Map<Klass<LexicalNode>, Set<string>>([
  [RootNode, new Set(ofElements)],
  [ParagraphNode, new Set(ofElements)],
  [HeadingNode, new Set(ofElements)],
  [ListNode, new Set([...ofElements, '__start'])],
  [ListItemNode, new Set([...ofElements, '__value', '__checked'])],
  [ItemNode, new Set([...ofElements, '__value', '__checked'])],
  [TextNode, new Set(['__style', '__mode', '__detail'])],
])
