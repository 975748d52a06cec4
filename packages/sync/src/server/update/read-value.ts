import * as decoding from 'lib0/decoding'

/** What is left of an update's allowance while it is read. */
export interface Budget {
  values: number
  nesting: number
  keyLength: number
  holds: 'anything' | 'maps' | 'page'
}

/** A key that would reach into the prototype of whatever object a reader puts it in. */
const POISON = '__proto__'

/** Reads a key or the name of a root; throws for one that no reader should meet. */
export function readKey(decoder: decoding.Decoder, { keyLength }: Budget): string {
  const key = decoding.readVarString(decoder)
  if (key.length > keyLength || key === POISON) throw new Error('a key that may not be')
  return key
}

/** Reads past one value in lib0's encoding of any value, without making it. Throws for what is malformed or breaks the budget. */
export function skipValue(decoder: decoding.Decoder, budget: Budget, depth = budget.nesting): void {
  if (budget.values-- <= 0) throw new Error('too many values')
  const type = decoding.readUint8(decoder)
  switch (type) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      decoding.readVarInt(decoder)
      return
    case 124:
      skipBytes(decoder, 4)
      return
    case 123: // a double
    case 122: // a bigint
      skipBytes(decoder, 8)
      return
    case 119:
      decoding.readVarString(decoder)
      return
    case 116:
      decoding.readVarUint8Array(decoder)
      return
    case 118:
    case 117: {
      if (depth <= 0) throw new Error('nested too deep')
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        if (type === 118) readKey(decoder, budget)
        skipValue(decoder, budget, depth - 1)
      }
      return
    }
    default:
      throw new Error('an unknown kind of value')
  }
}

/** Reads past one value that is kept as JSON text. */
export function skipJson(decoder: decoding.Decoder, budget: Budget): void {
  weighJson(decoding.readVarString(decoder), budget)
}

/** Counts a value that is written as JSON. What is nested too deep is not even parsed: that would take memory in plenty. */
export function weighJson(text: string, budget: Budget): void {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted && sign === '\\') at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > budget.nesting) throw new Error('nested too deep')
  }
  weigh(JSON.parse(text), budget, budget.nesting)
}

/** Counts a value with everything in it. */
function weigh(value: unknown, budget: Budget, depth: number): void {
  if (budget.values-- <= 0) throw new Error('too many values')
  if (typeof value !== 'object' || value === null) return
  if (depth <= 0) throw new Error('nested too deep')
  for (const [key, inner] of Object.entries(value)) {
    if (key === POISON) throw new Error('a key that may not be')
    weigh(inner, budget, depth - 1)
  }
}

function skipBytes(decoder: decoding.Decoder, count: number): void {
  decoder.pos += count
  if (decoder.pos > decoder.arr.length) throw new Error('cut short')
}
