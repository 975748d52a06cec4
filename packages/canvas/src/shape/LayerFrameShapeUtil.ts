import { FrameShapeUtil, type TLDragShapesOverInfo, type TLFrameShape, type TLShape } from 'tldraw'

/** A frame takes in only what lies in its own layer, and never a card of the record. */
export class LayerFrameShapeUtil extends FrameShapeUtil {
  override onDragShapesIn(frame: TLFrameShape, shapes: TLShape[], info: TLDragShapesOverInfo) {
    const own = shapes.filter((shape) => shape.meta.layer === frame.meta.layer)
    if (own.length > 0) super.onDragShapesIn(frame, own, info)
  }
}
