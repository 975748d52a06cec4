import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Requests to /api/said have a length that says nothing: a multiple of so many bytes. Answers: of so many. */
export const saidBytes = { request: 16_384, answer: 8_192 }

/** The text with as many spaces after it as bring it to a whole number of blocks (in UTF-8). JSON stays the same by it. */
export function padSaid(text: string, block = saidBytes.request): string {
  const { length } = utf8ToBytes(text)
  return text + ' '.repeat((block - (length % block)) % block)
}
