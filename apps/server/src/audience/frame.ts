const text = 1
const continuation = 0

/** Where a frame stands in its message, and whether the message is packed (permessage-deflate's mark on its first frame). */
export type Place = { isFirst: boolean; isLast: boolean; isPacked: boolean }

/** The bytes before a text frame's payload of so many bytes, as a server sends it: unmasked (RFC 6455, section 5.2). */
export function frameHeader(length: number, { isFirst, isLast, isPacked }: Place): Buffer {
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const header = Buffer.alloc(size)
  header[0] = (isLast ? 0x80 : 0) | (isFirst && isPacked ? 0x40 : 0) | (isFirst ? text : continuation)
  header[1] = size === 2 ? length : size === 4 ? 126 : 127
  if (size === 4) header.writeUInt16BE(length, 2)
  if (size === 10) header.writeUIntBE(length, 4, 6)
  return header
}
