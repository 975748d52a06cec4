import { contributionOf, themeOf } from '@firsthand/canvas'
import type { LayerName } from '@firsthand/model'
import { useEffect, useState } from 'react'
import type { Editor, TLShape } from 'tldraw'

const changing = ['select', 'eraser']
/** How near to a thin line somebody has to press, in px of the screen. */
const near = 8

/**
 * The layer of what the person just pressed on and can't change, because they draw on another one or nowhere; null when it is no
 * such thing. Without it, pulling at what others drew would simply do nothing, and nobody could see whose it is.
 */
export function useOutOfHand(editor: Editor | null, inHand: LayerName | null): LayerName | null {
  const [pressed, setPressed] = useState<LayerName | null>(null)
  useEffect(() => {
    setPressed(null)
    if (!editor) return
    const look = ({ name }: { name?: string }) => {
      if (name !== 'pointer_down') return
      const at = { hitLocked: true, renderingOnly: true, margin: near / editor.getZoomLevel() }
      const shape = changing.includes(editor.getCurrentToolId())
        ? editor.getShapeAtPoint(editor.inputs.currentPagePoint, at)
        : undefined
      const layer = shape ? layerOf(shape) : null
      setPressed(layer === inHand || (inHand === null && shape && isOfRecord(shape)) ? null : layer)
    }
    editor.on('event', look as never)
    return () => {
      editor.off('event', look as never)
    }
  }, [editor, inHand])
  return pressed
}

const isOfRecord = (shape: TLShape) => (contributionOf(shape) ?? themeOf(shape)) !== null

/** Cards and frames of themes are moved with what is everybody's. */
function layerOf(shape: TLShape): LayerName | null {
  if (isOfRecord(shape)) return 'layer/together'
  const { layer } = shape.meta
  return typeof layer === 'string' && layer !== '' ? (layer as LayerName) : null
}
