import { $getNodeByKey, $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Drawn } from '../node/drawn-node.ts'

type Props = {
  editor: LexicalEditor
  drawQuote: (contribution: string) => ReactNode
  drawCard: (card: string) => ReactNode
}

/** Quotes and cards, drawn into their places in the page. */
export function PageDrawings({ editor, drawQuote, drawCard }: Props) {
  const [drawings, setDrawings] = useState<Record<string, Drawn>>(() => editor.getDecorators<Drawn>())
  useEffect(() => {
    setDrawings(editor.getDecorators<Drawn>())
    return editor.registerDecoratorListener<Drawn>((now) => setDrawings(now))
  }, [editor])
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const chosen = editorState.read(() => {
          const selection = $getSelection()
          return $isNodeSelection(selection) ? new Set(selection.getNodes().map((node) => node.getKey())) : null
        })
        for (const key of Object.keys(editor.getDecorators()))
          editor.getElementByKey(key)?.classList.toggle('page-drawn-chosen', chosen?.has(key) === true)
      }),
    [editor],
  )
  return Object.entries(drawings).map(([key, drawn]) => {
    const place = editor.getElementByKey(key)
    const isThere = editor.getEditorState().read(() => $getNodeByKey(key) !== null)
    if (!place || !isThere) return null
    return createPortal(drawn.is === 'quote' ? drawQuote(drawn.contribution) : drawCard(drawn.card), place, key)
  })
}
