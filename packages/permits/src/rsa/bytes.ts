/** OS2IP (RFC 8017 §4.2): bytes, most significant first, as a number. */
export function numberOf(bytes: Uint8Array): bigint {
  let digits = '0x0'
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return BigInt(digits)
}

/** I2OSP (RFC 8017 §4.1): a number as exactly so many bytes. Throws RangeError when it doesn't fit. */
export function bytesOf(value: bigint, length: number): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16).padStart(2 * length, '0')
  if (digits.length > 2 * length) throw new RangeError('number too large')
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16)
  return bytes
}
