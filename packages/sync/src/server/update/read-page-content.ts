import { isPageAttribute, isPageMark, pageShape } from '@firsthand/model'
import * as decoding from 'lib0/decoding'
import { type Budget, readKey } from './read-value.ts'

const ELEMENT = 3
const TEXT = 6

/**
 * Reads past the content of an item of a page and gives its length in clocks. A page is elements and texts by name, letters, marks
 * and attributes with the values that pages have. Everything else throws, so that no reader ever meets it.
 */
export function skipPageContent(decoder: decoding.Decoder, ref: number, budget: Budget): number {
  switch (ref) {
    case 1: // deleted
      return decoding.readVarUint(decoder)
    case 4: // letters
      return decoding.readVarString(decoder).length
    case 6: {
      const key = readKey(decoder, budget)
      const json = decoding.readVarString(decoder)
      if (json.length > 64 || !isPageMark(key, JSON.parse(json))) throw new Error('no mark of a page')
      return 1
    }
    case 7: {
      const type = decoding.readVarUint(decoder)
      if (type === TEXT) return 1
      const name = type === ELEMENT ? readKey(decoder, budget) : ''
      if (!(pageShape.elements as readonly string[]).includes(name)) throw new Error('no element of a page')
      return 1
    }
    case 8: // the value of an attribute
      if (decoding.readVarUint(decoder) !== 1 || !isPageAttribute(decoding.readAny(decoder)))
        throw new Error('no attribute')
      return 1
    default:
      throw new Error('content that may not be')
  }
}
