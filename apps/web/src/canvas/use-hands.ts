import type { LayerName } from '@firsthand/model'
import { useEffect } from 'react'
import { DefaultFontStyle, type Editor, type TLFrameShape } from 'tldraw'
import { useTranslation } from '../words/useTranslation.ts'
import { listenToKeys, type Windows } from './keys.ts'
import type { OpenCanvas } from './open-canvas.ts'

const coarse = window.matchMedia('(pointer: coarse)')

type Options = Windows & { canvas: OpenCanvas; editor: Editor | null; layer: LayerName | null }

/** Joins the editor to what the person may do: read-only when nothing is in hand, our undo for tldraw's, our keys, steps of undo. */
export function useHands({ canvas, editor, layer, open, onThemes }: Options) {
  const { t } = useTranslation('canvas')
  const frameName = t('tool.frame')
  useEffect(() => {
    if (!editor) return
    editor.undo = () => {
      canvas.undo()
      return editor
    }
    editor.redo = () => {
      canvas.redo()
      return editor
    }
    editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
    // A gesture is a step of its own, however soon it follows on another doing: Yjs would join what is less than 600 ms apart.
    const step = ({ name }: { name?: string }) => {
      if (name === 'pointer_down' || name === 'pointer_up') canvas.step()
    }
    editor.on('event', step as never)
    const stopNaming = editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
      source === 'user' && shape.type === 'frame' ? named(shape as TLFrameShape, frameName) : shape,
    )
    const container = editor.getContainer()
    const focus = () => editor.focus({ focusContainer: false })
    const blur = (event: FocusEvent) => {
      if (!container.contains(event.relatedTarget as Node | null)) editor.blur({ blurContainer: false })
    }
    container.tabIndex = 0
    container.addEventListener('focusin', focus)
    container.addEventListener('focusout', blur)
    const stopKeys = listenToKeys(editor, canvas, { open, onThemes })
    return () => {
      editor.off('event', step as never)
      container.removeEventListener('focusin', focus)
      container.removeEventListener('focusout', blur)
      stopKeys()
      stopNaming()
    }
  }, [canvas, editor, open, onThemes, frameName])

  useEffect(() => {
    if (editor) lookAtStart(editor)
  }, [editor])

  useEffect(() => {
    // What is under the pen is finished first: then it is either stored still, or given back with the reason.
    editor?.complete()
    editor?.setEditingShape(null)
    canvas.take({ layer, cards: layer === 'layer/together' })
    editor?.selectNone()
  }, [canvas, editor, layer])

  const closed = layer === null
  useEffect(() => {
    if (!editor) return
    // Where there is nothing to change, and under a finger, a drag moves the view. From layer to layer the tool stays in hand.
    editor.setCurrentTool(closed || coarse.matches ? 'hand' : 'select')
    editor.updateInstanceState({ isReadonly: closed })
  }, [editor, closed])
}

/** A frame that has no name yet, with one in the person's language. */
function named(frame: TLFrameShape, name: string): TLFrameShape {
  return frame.props.name === '' ? { ...frame, props: { ...frame.props, name } } : frame
}

/**
 * The first look: everything, if it can be read then; else the beginning of the journey, large enough to read, and of what stands
 * above it as much as leaves the journey most of the room.
 */
function lookAtStart(editor: Editor) {
  const bounds = editor.getCurrentPageBounds()
  if (!bounds) return
  const { w, h } = editor.getViewportScreenBounds()
  const all = Math.min(w / (bounds.w + 96), h / (bounds.h + 96))
  const zoom = Math.min(1, Math.max(all, w < 600 ? 0.8 : 0.7))
  const margin = 24 / zoom
  const top = all < zoom ? Math.max(bounds.y, -h / 3 / zoom) : bounds.y
  editor.setCamera({ x: margin - bounds.x, y: margin - top, z: zoom }, { immediate: true })
}
