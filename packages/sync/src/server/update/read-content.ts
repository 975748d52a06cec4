import * as decoding from 'lib0/decoding'
import { skipPageContent } from './read-page-content.ts'
import { type Budget, readKey, skipJson, skipValue, weighJson } from './read-value.ts'

/** Kinds of shared types in Yjs (YArray … YXmlText), of which these two carry a name. */
const MOST_TYPE = 6
const TYPES_WITH_NAME = [3, 5]
const MAP = 1

/** Reads past the content of an item of kind `ref` and gives its length in clocks. Throws for what is malformed or unknown. */
export function skipContent(decoder: decoding.Decoder, ref: number, budget: Budget): number {
  if (budget.holds === 'page') return skipPageContent(decoder, ref, budget)
  switch (ref) {
    case 1: // deleted
      return decoding.readVarUint(decoder)
    case 2: // JSON, of older versions
      return skipMany(decoder, () => {
        const text = decoding.readVarString(decoder)
        // Yjs's own word for what JSON can't say.
        weighJson(text === 'undefined' ? 'null' : text, budget)
      })
    case 3: // binary
      decoding.readVarUint8Array(decoder)
      return 1
    case 4: // a string
      return decoding.readVarString(decoder).length
    case 5: // an embed
      skipJson(decoder, budget)
      return 1
    case 6: // a format
      readKey(decoder, budget)
      skipJson(decoder, budget)
      return 1
    case 7: {
      const type = decoding.readVarUint(decoder)
      if (type > MOST_TYPE || (budget.holds === 'maps' && type !== MAP)) throw new Error('an unknown type')
      if (TYPES_WITH_NAME.includes(type)) readKey(decoder, budget)
      return 1
    }
    case 8: // any values
      return skipMany(decoder, () => skipValue(decoder, budget))
    default: // documents in documents, skips, and what is not known
      throw new Error('content that may not be')
  }
}

function skipMany(decoder: decoding.Decoder, skip: () => void): number {
  const count = decoding.readVarUint(decoder)
  for (let left = count; left > 0; left--) skip()
  return count
}
