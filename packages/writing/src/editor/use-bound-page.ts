import { syncCursorPositions } from '@lexical/yjs'
import {
  BLUR_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { pageRoot } from '../page/page-root.ts'
import { type BoundPage, bindPage } from './bind-page.ts'
import { pageAwareness } from './page-awareness.ts'

type Options = {
  editor: LexicalEditor
  doc: Y.Doc
  awareness: Awareness
  writes: boolean
  colourOf: (voice: string | null) => string
  carets: RefObject<HTMLElement | null>
}

/** Keeps an editor bound to the document that is open now, and with it carets and undo. */
export function useBoundPage({ editor, doc, awareness, writes, colourOf, carets }: Options) {
  const hasBegun = useHasBegun(doc)
  const [isBound, setBound] = useState(false)
  const [history] = useState(makeHistory)
  const colour = useRef(colourOf)
  useLayoutEffect(() => {
    colour.current = colourOf
  })
  useEffect(() => {
    if (!hasBegun) return
    const facade = pageAwareness(awareness, (voice) => colour.current(voice), writes, doc)
    const bound = bindPage({ editor, doc, awareness: facade, writes })
    bound.binding.cursorsContainer = carets.current
    history.follow(bound)
    setBound(true)
    const draw = () => syncCursorPositions(bound.binding, { awareness: facade } as never)
    awareness.on('update', draw)
    // Where a caret stands is measured: a quote that is drawn later, or another width, moves the lines under it.
    const sized = new ResizeObserver(draw)
    const watch = (now: HTMLElement | null, before: HTMLElement | null) => {
      if (before) sized.unobserve(before)
      if (now) sized.observe(now)
    }
    const focus = (focusing: boolean) => () => {
      const state = facade.getLocalState()
      if (state) facade.setLocalState({ ...state, focusing })
      return false
    }
    const stop = mergeRegister(
      editor.registerRootListener(watch),
      editor.registerCommand(UNDO_COMMAND, () => takeBack(() => bound.undo.undo()), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(REDO_COMMAND, () => takeBack(() => bound.undo.redo()), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_EDITOR),
    )
    return () => {
      stop()
      sized.disconnect()
      awareness.off('update', draw)
      facade.setLocalState(null)
      history.follow(null)
      bound.end()
      setBound(false)
    }
  }, [editor, doc, awareness, writes, hasBegun, carets, history])
  return { isBound, history: history.now, onHistory: history.subscribe }
}

/** Whether a document holds its first paragraph, which comes from the server. */
function useHasBegun(doc: Y.Doc): boolean {
  const [begun, setBegun] = useState<Y.Doc | null>(null)
  useEffect(() => {
    const root = pageRoot(doc)
    const look = () => {
      if (root.length > 0) setBegun(doc)
    }
    look()
    root.observe(look)
    return () => root.unobserve(look)
  }, [doc])
  return begun === doc
}

/** What can be undone, over all bindings of an editor. */
function makeHistory() {
  const listeners = new Set<() => void>()
  let bound: BoundPage | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
  return {
    now: () => ({ canUndo: bound?.undo.canUndo() ?? false, canRedo: bound?.undo.canRedo() ?? false }),
    follow(next: BoundPage | null) {
      for (const event of events) bound?.undo.off(event, tell)
      bound = next
      for (const event of events) bound?.undo.on(event, tell)
      tell()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Yjs stumbles when others have removed what a step was about; then there is nothing to take back. */
function takeBack(act: () => void): true {
  try {
    act()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return true
}
