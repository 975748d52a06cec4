import { useRef } from 'react'
import { Box, type Editor, type TLCamera } from 'tldraw'
import { useArrival } from '../focus/going.ts'

/** Whoever is brought to a part of the canvas sees it at once, without a movement; going back shows what they saw before. */
export function useBroughtToCanvas(editor: Editor | null) {
  const before = useRef<TLCamera | null>(null)
  useArrival((to) => {
    if (!editor) return false
    if (to === 'back') {
      if (before.current) editor.setCamera(before.current)
      return true
    }
    if (to.is !== 'canvas') return false
    before.current = editor.getCamera()
    editor.zoomToBounds(new Box(to.x, to.y, to.w, to.h), { inset: 0 })
    return true
  })
}
