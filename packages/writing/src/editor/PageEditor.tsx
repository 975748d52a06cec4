import type { OpenDocument } from '@firsthand/sync/client'
import { registerList } from '@lexical/list'
import { registerRichText } from '@lexical/rich-text'
import { createEditor, mergeRegister } from 'lexical'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { cleanPaste } from './clean-paste.ts'
import { keepToPage } from './keep-to-page.ts'
import { makePageEditor } from './make-page-editor.ts'
import { PageDrawings } from './PageDrawings.tsx'
import { type PageActions, pageActions } from './page-actions.ts'
import { pageKeys } from './page-keys.ts'
import { useBoundPage } from './use-bound-page.ts'

type Props = {
  /** The page's open document. It may be replaced by another. */
  document: OpenDocument
  /** Whether the person may write as far as the screen knows; the server's word counts besides. */
  editable: boolean
  /** What the page is called, for people who don't see it. */
  label: string
  /** Id of an element that says more about it. */
  describedBy?: string
  drawQuote: (contribution: string) => ReactNode
  drawCard: (card: string) => ReactNode
  /** The colour of others' carets, by voice group; null is a facilitator. */
  colourOf?: (voice: string | null) => string
  /** Called once, when the editor is there. */
  onReady?: (actions: PageActions) => void
}

/**
 * A page that people write together. It shows what the document holds, whenever it is mounted, and writes what is done in it into
 * the document; who may only read gets the same page, which can't be changed.
 */
export function PageEditor({
  document,
  editable,
  label,
  describedBy,
  drawQuote,
  drawCard,
  colourOf = plain,
  onReady,
}: Props) {
  const view = useSyncExternalStore(document.subscribe, () => document.view)
  const [editor] = useState(() => makePageEditor(createEditor))
  const [paper, setPaper] = useState<HTMLElement | null>(null)
  const carets = useRef<HTMLDivElement>(null)
  const writes = editable && view.access === 'write' && view.state.is !== 'refused'
  const bound = useBoundPage({ editor, doc: view.doc, awareness: view.awareness, writes, colourOf, carets })
  const isWritable = writes && bound.isBound

  useLayoutEffect(() => {
    editor.setRootElement(paper)
    return () => editor.setRootElement(null)
  }, [editor, paper])
  useLayoutEffect(() => editor.setEditable(isWritable), [editor, isWritable])
  useEffect(
    () =>
      mergeRegister(
        registerRichText(editor),
        registerList(editor),
        keepToPage(editor),
        cleanPaste(editor),
        pageKeys(editor),
      ),
    [editor],
  )
  const ready = useRef(onReady)
  useEffect(() => {
    const { actions, told, end } = pageActions(editor, bound.history)
    const stop = bound.onHistory(told)
    ready.current?.(actions)
    return () => {
      stop()
      end()
    }
  }, [editor, bound.history, bound.onHistory])

  return (
    <div className="page">
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea knows no headings, lists or quotes */}
      <div
        ref={setPaper}
        className="page-paper"
        contentEditable={isWritable}
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-describedby={describedBy}
        aria-readonly={!isWritable}
        aria-busy={!bound.isBound}
        tabIndex={0}
        spellCheck
        dir="auto"
      />
      <div className="page-carets" ref={carets} aria-hidden="true" />
      <PageDrawings editor={editor} drawQuote={drawQuote} drawCard={drawCard} />
    </div>
  )
}

const plain = () => 'currentColor'
