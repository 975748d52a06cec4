import type { Editor, TLShape } from 'tldraw'
import { picturesOf, type RecordPictures } from './record-pictures.ts'

/** An SVG as text, and its size in pixels. */
export type CanvasPicture = { svg: string; width: number; height: number }

/** Room around what is drawn. */
const padding = 32

/**
 * All that lies on the canvas as an SVG (tldraw's own export), but the cards of `without` and their copies. Its colours are still names of the page's
 * custom properties. Null when nothing is left to draw.
 */
export async function takePicture(
  editor: Editor,
  pictures: RecordPictures,
  without: ReadonlySet<string>,
): Promise<CanvasPicture | null> {
  const drawn = editor.getCurrentPageShapes().filter((shape) => !without.has(saidOn(shape)))
  if (drawn.length === 0) return null
  picturesOf.set(editor, pictures)
  try {
    return (await editor.getSvgString(drawn, { background: false, padding, scale: 1 })) ?? null
  } finally {
    picturesOf.delete(editor)
  }
}

/** Whose words a card or a copy of one shows; '' for anything else. */
const saidOn = ({ props }: TLShape) => ('contribution' in props ? String(props.contribution) : '')
