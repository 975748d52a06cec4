/** The epoch of every document: it would grow if a document's history were ever dropped. */
export const documentEpoch = 0
