import type { LayerName } from '@firsthand/model'
import type { TLBinding, TLRecord, TLShape, TLStore } from '@tldraw/tlschema'
import type { IndexKey } from '@tldraw/utils'
import { isDrawn, isMovable, isOfRecord } from './canvas-schema.ts'
import type { LayerBand } from './layer-band.ts'
import { page } from './read-record.ts'

/** What a person has in hand on the canvas: the layer they draw on, or nothing; and whether they may move cards. */
export type Hand = { layer: LayerName | null; cards: boolean }

/**
 * Keeps a person from changing what is not theirs to change, whatever tool or key is used. It is a courtesy that saves them from
 * seeing a change come undone: the server decides (SPEC A3). `hand` is asked at every change; `bands` say where things of each
 * layer lie in the stacking. Returns how to stop.
 */
export function guardCanvas(store: TLStore, hand: () => Hand, bands: ReadonlyMap<unknown, LayerBand>): () => void {
  const unwanted = new Set<TLRecord['id']>()
  const mayDelete = (record: TLShape | TLBinding) => unwanted.has(record.id) || inHand(record)
  const inHand = (record: TLShape | TLBinding) => {
    const { layer } = hand()
    return layer !== null && record.meta.layer === layer
  }

  /** The nearest parent that lies in the same layer. */
  function parentFor(shape: TLShape): TLShape['parentId'] {
    const parent = store.get(shape.parentId as TLShape['id'])
    return parent?.typeName === 'shape' && parent.meta.layer === shape.meta.layer
      ? shape.parentId
      : (page as TLShape['parentId'])
  }

  const inBand = ({ meta, index }: TLShape) => bands.get(meta.layer)?.holds(index) ?? true
  /** The shape on top of what lies in its layer under the same parent, unless its index is one of that layer already. */
  function stacked(shape: TLShape): TLShape {
    const band = bands.get(shape.meta.layer)
    if (!band || inBand(shape)) return shape
    const beside = store
      .allRecords()
      .filter((one): one is TLShape => one.typeName === 'shape' && one.id !== shape.id)
      .filter((one) => one.meta.layer === shape.meta.layer && one.parentId === shape.parentId && band.holds(one.index))
    const highest = beside.reduce(
      (top, { index }) => (top === null || index > top ? index : top),
      null as IndexKey | null,
    )
    return { ...shape, index: band.above(highest) }
  }

  const stops = [
    store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return shape
      const { layer } = hand()
      const stamped = { ...shape, isLocked: false, meta: { ...shape.meta, layer: layer ?? '' } } as TLShape
      return stacked({ ...stamped, parentId: parentFor(stamped) })
    }),
    // A create can't be refused, only taken back: a copied card, or a stroke that began when drawing was still open.
    store.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source !== 'user' || (hand().layer !== null && isDrawn(shape.type))) return
      unwanted.add(shape.id)
      store.remove([shape.id])
      unwanted.delete(shape.id)
    }),
    store.sideEffects.registerBeforeCreateHandler('binding', (binding, source) => {
      if (source !== 'user') return binding
      const from = store.get(binding.fromId)
      return { ...binding, meta: { ...binding.meta, layer: from?.meta.layer ?? '' } }
    }),
    // An arrow holds on to nothing of another layer: where that went would be written into a document that knows nothing of it.
    store.sideEffects.registerAfterCreateHandler('binding', (binding, source) => {
      const to = store.get(binding.toId)
      if (source !== 'user' || (to && to.meta.layer === binding.meta.layer)) return
      unwanted.add(binding.id)
      store.remove([binding.id])
      unwanted.delete(binding.id)
    }),
    store.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source !== 'user') return after
      if (isOfRecord(before.type)) {
        if (!hand().cards || !isMovable(before.type) || after.parentId !== before.parentId) return before
        return after.x === before.x && after.y === before.y ? before : { ...before, x: after.x, y: after.y }
      }
      if (!inHand(before)) return before
      const kept =
        after.meta.layer === before.meta.layer ? after : { ...after, meta: { ...after.meta, layer: before.meta.layer } }
      if (kept.parentId === before.parentId) return inBand(kept) ? kept : { ...kept, index: before.index }
      return parentFor(kept) === kept.parentId
        ? stacked(kept)
        : { ...kept, parentId: before.parentId, index: before.index, x: before.x, y: before.y }
    }),
    store.sideEffects.registerBeforeChangeHandler('binding', (before, after, source) =>
      source === 'user' && !inHand(before) ? before : after,
    ),
    store.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
      source === 'user' && !mayDelete(shape) ? false : undefined,
    ),
    store.sideEffects.registerBeforeDeleteHandler('binding', (binding, source) =>
      source === 'user' && !mayDelete(binding) ? false : undefined,
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
