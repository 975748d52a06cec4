import { use } from 'react'
import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape, type TLShape } from 'tldraw'
import { canvasSchemaProps } from '../layer/canvas-schema.ts'
import { picturesOf } from '../picture/record-pictures.ts'
import { RecordPartsContext } from './RecordParts.ts'

export type ThemeShape = TLBaseShape<'theme', { w: number; h: number; theme: string }>

/** A theme as a frame. What is dropped on it is sorted into the theme by whoever listens; nothing is put into the shape itself. */
export class ThemeShapeUtil extends ShapeUtil<ThemeShape> {
  static override type = 'theme' as const
  static override props = canvasSchemaProps.theme
  /** Called when cards or copies of them are let go over a frame, before each of them is told that it was put down. */
  static dropped = new WeakMap<object, (theme: ThemeShape, shapes: TLShape[]) => void>()
  /** Called when somebody wants to see or choose what is in a theme. */
  static open = new WeakMap<object, (shape: ThemeShape) => void>()

  override getDefaultProps = () => ({ w: 568, h: 232, theme: '' })
  override getGeometry = ({ props: { w, h } }: ThemeShape) => new Rectangle2d({ width: w, height: h, isFilled: true })
  override canBind = () => false
  override canEdit = () => false
  override canResize = () => false
  override hideResizeHandles = () => true
  override hideRotateHandle = () => true
  override onRotate = (initial: ThemeShape) => initial
  override onDropShapesOver = (theme: ThemeShape, shapes: TLShape[]) => {
    ThemeShapeUtil.dropped.get(this.editor)?.(theme, shapes)
  }
  override onDoubleClick = (shape: ThemeShape) => {
    ThemeShapeUtil.open.get(this.editor)?.(shape)
  }

  override component({ props: { w, h, theme } }: ThemeShape) {
    return (
      <HTMLContainer style={{ width: w, height: h }}>
        <Frame theme={theme} />
      </HTMLContainer>
    )
  }
  override toSvg = ({ props: { w, h, theme } }: ThemeShape) => picturesOf.get(this.editor)?.theme(theme, w, h) ?? null
  override indicator = ({ props: { w, h } }: ThemeShape) => <rect width={w} height={h} rx={10} />
}

function Frame({ theme }: { theme: string }) {
  const parts = use(RecordPartsContext)
  return parts && <parts.Theme theme={theme} />
}
