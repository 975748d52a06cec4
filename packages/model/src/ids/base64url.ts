/** Bytes as base64url without padding (RFC 4648 §5). Works where neither Buffer nor btoa exists. */
export function base64url(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    text += alphabet[a >> 2]
    text += alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]
    if (b !== undefined) text += alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]
    if (c !== undefined) text += alphabet[c & 63]
  }
  return text
}
