import * as Y from 'yjs'

type Child = Y.XmlElement | Y.XmlText

/** Whether another document with the same history has this, there or taken out. */
export function isKnownTo(other: Y.Doc, type: Child): boolean {
  const id = type._item?.id
  return id === undefined || Y.getState(other.store, id.client) > id.clock
}

/** The same thing in another document; null when it is taken out there, or not there at all. */
export function itemIn(other: Y.Doc, type: Child): Child | null {
  if (type._item === null || !isKnownTo(other, type)) return null
  const found = Y.getItem(other.store, type._item.id)
  const twin =
    found instanceof Y.Item && !found.deleted && found.content instanceof Y.ContentType ? found.content.type : null
  return twin instanceof Y.XmlElement || twin instanceof Y.XmlText ? twin : null
}

/** Whether it was taken out in another document. */
export const isGoneIn = (type: Child, other: Y.Doc): boolean => isKnownTo(other, type) && itemIn(other, type) === null
