import { use } from 'react'
import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape } from 'tldraw'
import { canvasSchemaProps } from '../layer/canvas-schema.ts'
import { picturesOf } from '../picture/record-pictures.ts'
import { RecordPartsContext } from './RecordParts.ts'

type TouchpointShape = TLBaseShape<'touchpoint', { w: number; h: number; touchpoint: string | null }>

/** A touchpoint as the heading of its cards. It stays where the journey puts it. */
export class TouchpointShapeUtil extends ShapeUtil<TouchpointShape> {
  static override type = 'touchpoint' as const
  static override props = canvasSchemaProps.touchpoint

  override getDefaultProps = () => ({ w: 300, h: 96, touchpoint: null })
  override getGeometry = ({ props: { w, h } }: TouchpointShape) =>
    new Rectangle2d({ width: w, height: h, isFilled: true })
  override canBind = () => false
  override canEdit = () => false
  /** Nothing can be done with it: the keyboard goes from card to card. */
  override canTabTo = () => false
  override canResize = () => false
  override hideResizeHandles = () => true
  override hideRotateHandle = () => true

  override component({ props: { w, h, touchpoint } }: TouchpointShape) {
    return (
      <HTMLContainer style={{ width: w, height: h }}>
        <Heading touchpoint={touchpoint} />
      </HTMLContainer>
    )
  }
  override toSvg = ({ props: { w, h, touchpoint } }: TouchpointShape) =>
    picturesOf.get(this.editor)?.heading(touchpoint, w, h) ?? null
  override indicator = ({ props: { w, h } }: TouchpointShape) => <rect width={w} height={h} rx={6} />
}

function Heading({ touchpoint }: { touchpoint: string | null }) {
  const parts = use(RecordPartsContext)
  return parts && <parts.Heading touchpoint={touchpoint} />
}
