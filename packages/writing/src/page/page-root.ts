import { pageShape } from '@firsthand/model'
import * as Y from 'yjs'

/** The element in which everything of a page lies. */
export const pageRoot = (doc: Y.Doc): Y.XmlElement => doc.get(pageShape.root, Y.XmlElement) as Y.XmlElement

/** Elements that hold text. Each is made with one text in it, so that two who begin to write there write in the same one. */
export const textual: readonly string[] = ['paragraph', 'heading', 'item']
