import type { PageBlock } from '@firsthand/model'
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestBlockElementAncestorOrThrow } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { $itemHere } from './keep-to-page.ts'
import { $putBlocks } from './put-blocks.ts'
import { STEP_TAG } from './undo-steps.ts'

/** What the block with the caret is. */
export type BlockHere = 'paragraph' | 'heading-2' | 'heading-3' | 'bullets' | 'numbers' | 'other'

/** What a toolbar shows as pressed or possible. A new object whenever something in it has changed. */
export type PageState = { block: BlockHere; bold: boolean; italic: boolean; canUndo: boolean; canRedo: boolean }

/** What can be done in a page from outside it. Every action puts the focus back into the page. */
export type PageActions = {
  paragraph(): void
  heading(level: 2 | 3): void
  /** Makes the lines here a list; or paragraphs again when they are one of this kind already. */
  bullets(): void
  numbers(): void
  /** Moves the item with the caret a level in or out. */
  indent(): void
  outdent(): void
  bold(): void
  italic(): void
  undo(): void
  redo(): void
  /** Puts a quote of a contribution after the block with the caret, or at the end. */
  quote(contribution: string): void
  card(card: string): void
  /** Puts blocks below the one with the caret, in the place of an empty line. */
  put(blocks: readonly PageBlock[]): void
  focus(): void
  readonly state: PageState
  /** Calls `listener` after every change of `state`; returns how to stop. */
  subscribe(listener: () => void): () => void
}

type History = () => { canUndo: boolean; canRedo: boolean }

/** Actions on an editor. `history` says what can be undone now; call `told` when that has changed. */
export function pageActions(
  editor: LexicalEditor,
  history: History,
): { actions: PageActions; told: () => void; end: () => void } {
  const listeners = new Set<() => void>()
  let state: PageState = { block: 'other', bold: false, italic: false, canUndo: false, canRedo: false }
  const told = () => {
    const next = { ...editor.getEditorState().read(() => $here()), ...history() }
    if (Object.entries(next).every(([key, value]) => state[key as keyof PageState] === value)) return
    state = next
    for (const listener of listeners) listener()
  }
  const end = editor.registerUpdateListener(told)
  const act = (change: () => void) => {
    if (editor.isEditable()) editor.update(change, { tag: STEP_TAG })
    editor.focus()
  }
  const blocks = (make: Parameters<typeof $setBlocksType>[1]) => act(() => $setBlocksType($getSelection(), make))
  const list = (kind: 'bullets' | 'numbers') => {
    const command = kind === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
    act(() => void editor.dispatchCommand(state.block === kind ? REMOVE_LIST_COMMAND : command, undefined))
  }
  const actions: PageActions = {
    paragraph: () =>
      state.block === 'bullets' || state.block === 'numbers' ? list(state.block) : blocks(() => $createParagraphNode()),
    heading: (level) => blocks(() => $createHeadingNode(level === 2 ? 'h2' : 'h3')),
    bullets: () => list('bullets'),
    numbers: () => list('numbers'),
    indent: () => act(() => void editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)),
    outdent: () => act(() => void editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)),
    bold: () => act(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
    italic: () => act(() => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')),
    undo: () => act(() => void editor.dispatchCommand(UNDO_COMMAND, undefined)),
    redo: () => act(() => void editor.dispatchCommand(REDO_COMMAND, undefined)),
    quote: (contribution) => act(() => $putBlocks([{ is: 'quote', contribution }])),
    card: (card) => act(() => $putBlocks([{ is: 'card', card }])),
    put: (blocks) => act(() => $putBlocks(blocks)),
    focus: () => editor.focus(),
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { actions, told, end }
}

function $here(): Pick<PageState, 'block' | 'bold' | 'italic'> {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { block: 'other', bold: false, italic: false }
  const looks = { bold: selection.hasFormat('bold'), italic: selection.hasFormat('italic') }
  const list = $itemHere()?.getParent()
  if ($isListNode(list)) return { block: list.getListType() === 'number' ? 'numbers' : 'bullets', ...looks }
  const node = selection.anchor.getNode()
  const block = $isRootNode(node) ? null : $getNearestBlockElementAncestorOrThrow(node)
  if ($isHeadingNode(block)) return { block: block.getTag() === 'h2' ? 'heading-2' : 'heading-3', ...looks }
  return { block: block?.getType() === 'paragraph' ? 'paragraph' : 'other', ...looks }
}
