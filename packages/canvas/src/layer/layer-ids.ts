import type { LayerName } from '@firsthand/model'
import type { DrawnRecord } from './registers.ts'

const kinds = /^(shape|binding):(.*)$/s

/**
 * The ids of one layer's records on a canvas that holds several. A document says which ids it uses; if they were taken as they are,
 * somebody could put a thing of their own layer in the place of another group's by giving it that one's id. So what comes out of a
 * document has the layer in its id (SPEC C12). What was drawn here keeps the id it was drawn with: nobody else has given that.
 */
export function layerIds(layer: LayerName) {
  // No voice group's id holds an underscore, so no id can be read as one of two layers.
  const tag = `_${layer.slice('layer/'.length)}_`
  const drawnHere = new Set<string>()
  const onCanvas = <Id extends string>(id: Id): Id => {
    const [, kind, rest] = kinds.exec(id) ?? []
    return drawnHere.has(id) || kind === undefined ? id : (`${kind}:${tag}${rest}` as Id)
  }
  const inDocument = <Id extends string>(id: Id): Id => {
    const [, kind, rest] = kinds.exec(id) ?? []
    return drawnHere.has(id) || !rest?.startsWith(tag) ? id : (`${kind}:${rest.slice(tag.length)}` as Id)
  }
  const renamed = (record: DrawnRecord, name: <Id extends string>(id: Id) => Id): DrawnRecord =>
    record.typeName === 'shape'
      ? { ...record, id: name(record.id), parentId: name(record.parentId) }
      : { ...record, id: name(record.id), fromId: name(record.fromId), toId: name(record.toId) }
  return {
    onCanvas,
    inDocument,
    recordOnCanvas: (record: DrawnRecord) => renamed(record, onCanvas),
    recordInDocument: (record: DrawnRecord) => renamed(record, inDocument),
    /** This was drawn here just now. */
    drew(id: string) {
      if (inDocument(id) === id) drawnHere.add(id)
    },
  }
}
