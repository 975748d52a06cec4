const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Bytes as Crockford base32: no I, L, O or U, so that it can be read aloud and written down. */
export function toCrockford(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/** The bytes of a Crockford text, forgiving as its author asks: any case, O for 0, I and L for 1. Null when a sign is foreign. */
export function fromCrockford(text: string): Uint8Array | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const sign of text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')) {
    const value = alphabet.indexOf(sign)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
      held &= (1 << bits) - 1
    }
  }
  return new Uint8Array(bytes)
}
