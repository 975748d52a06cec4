import type * as Y from 'yjs'

/** The drawn records of a layer's document: a Y.Map of registers per record. */
export const recordsOf = (doc: Y.Doc) => doc.getMap<unknown>('records')
