import { use } from 'react'
import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape } from 'tldraw'
import { canvasSchemaProps } from '../layer/canvas-schema.ts'
import { picturesOf } from '../picture/record-pictures.ts'
import { RecordPartsContext } from './RecordParts.ts'

export type CopyShape = TLBaseShape<'copy', { w: number; h: number; theme: string; contribution: string }>

/** A small copy of a card in a theme's frame. Drawn out of it, it is taken out of the theme by whoever listens. */
export class CopyShapeUtil extends ShapeUtil<CopyShape> {
  static override type = 'copy' as const
  static override props = canvasSchemaProps.copy
  /** Called when a copy has been put down by hand, or its drag was given up. */
  static putDown = new WeakMap<object, (shape: CopyShape, was: 'dropped' | 'given up') => void>()
  /** Called when somebody wants to read it whole. */
  static open = new WeakMap<object, (shape: CopyShape) => void>()

  override getDefaultProps = () => ({ w: 264, h: 84, theme: '', contribution: '' })
  override getGeometry = ({ props: { w, h } }: CopyShape) => new Rectangle2d({ width: w, height: h, isFilled: true })
  override canBind = () => false
  override canEdit = () => false
  override canResize = () => false
  /** The keyboard goes from frame to frame: what is in one is chosen in its window, not by going through every copy. */
  override canTabTo = () => false
  override hideResizeHandles = () => true
  override hideRotateHandle = () => true
  override onRotate = (initial: CopyShape) => initial
  override onTranslateEnd = (_: CopyShape, shape: CopyShape) => {
    CopyShapeUtil.putDown.get(this.editor)?.(shape, 'dropped')
  }
  override onTranslateCancel = (_: CopyShape, shape: CopyShape) => {
    CopyShapeUtil.putDown.get(this.editor)?.(shape, 'given up')
  }
  override onDoubleClick = (shape: CopyShape) => {
    CopyShapeUtil.open.get(this.editor)?.(shape)
  }

  override component({ props: { w, h, theme, contribution } }: CopyShape) {
    return (
      <HTMLContainer style={{ width: w, height: h }}>
        <Copy theme={theme} contribution={contribution} />
      </HTMLContainer>
    )
  }
  override toSvg = ({ props: { w, h, contribution } }: CopyShape) =>
    picturesOf.get(this.editor)?.copy(contribution, w, h) ?? null
  override indicator = ({ props: { w, h } }: CopyShape) => <rect width={w} height={h} rx={6} />
}

function Copy(props: { theme: string; contribution: string }) {
  const parts = use(RecordPartsContext)
  return parts && <parts.Copy {...props} />
}
