import { use } from 'react'
import { HTMLContainer, Rectangle2d, ShapeUtil, type TLBaseShape } from 'tldraw'
import { canvasSchemaProps } from '../layer/canvas-schema.ts'
import { picturesOf } from '../picture/record-pictures.ts'
import { RecordPartsContext } from './RecordParts.ts'

export type ContributionShape = TLBaseShape<'contribution', { w: number; h: number; contribution: string }>

/** A contribution as a card. It can be moved where the phase allows it, and nothing else: its words belong to its author. */
export class ContributionShapeUtil extends ShapeUtil<ContributionShape> {
  static override type = 'contribution' as const
  static override props = canvasSchemaProps.contribution
  /** Called when cards are about to be moved. */
  static pickedUp = new WeakMap<object, () => void>()
  /** Called when a card has been put down by hand. */
  static putDown = new WeakMap<object, (shape: ContributionShape) => void>()
  /** Called when somebody wants to read a card whole. */
  static open = new WeakMap<object, (shape: ContributionShape) => void>()

  override getDefaultProps = () => ({ w: 300, h: 120, contribution: '' })
  override getGeometry = ({ props: { w, h } }: ContributionShape) =>
    new Rectangle2d({ width: w, height: h, isFilled: true })
  override canBind = () => false
  override canEdit = () => false
  override canResize = () => false
  override canCrop = () => false
  override hideResizeHandles = () => true
  override hideRotateHandle = () => true
  override onRotate = (initial: ContributionShape) => initial
  override onTranslateStart = () => {
    ContributionShapeUtil.pickedUp.get(this.editor)?.()
  }
  override onTranslateEnd = (initial: ContributionShape, current: ContributionShape) => {
    if (initial.x !== current.x || initial.y !== current.y) ContributionShapeUtil.putDown.get(this.editor)?.(current)
  }
  override onDoubleClick = (shape: ContributionShape) => {
    ContributionShapeUtil.open.get(this.editor)?.(shape)
  }

  override component({ props: { w, h, contribution } }: ContributionShape) {
    return (
      <HTMLContainer style={{ width: w, height: h }}>
        <Card contribution={contribution} />
      </HTMLContainer>
    )
  }
  override toSvg = ({ props: { w, h, contribution } }: ContributionShape) =>
    picturesOf.get(this.editor)?.card(contribution, w, h) ?? null
  override indicator = ({ props: { w, h } }: ContributionShape) => <rect width={w} height={h} rx={10} />
}

function Card({ contribution }: { contribution: string }) {
  const parts = use(RecordPartsContext)
  return parts && <parts.Card contribution={contribution} />
}
